import type { CallOptions } from "./client-types.ts";
import type { Failure, Output } from "./operation-types.ts";

type HttpMethod = "get" | "put" | "post" | "delete" | "patch" | "head" | "options";

/** The paths that have an operation for a method. */
type PathsWith<Paths, M extends HttpMethod> = {
  [P in keyof Paths]: Paths[P] extends { [K in M]: infer Op } ? ([Op] extends [undefined] ? never : P) : never;
}[keyof Paths];

type Parameters<Op> = Op extends { parameters: infer P }
  ? { [K in keyof P as [NonNullable<P[K]>] extends [never] ? never : K]: P[K] }
  : {};

type Media<T> = T extends { content: infer C } ? C[keyof C] : never;

type BodyOf<Op> = Op extends { requestBody: infer B }
  ? { body: Media<B> }
  : Op extends { requestBody?: infer B }
    ? [B] extends [undefined]
      ? {}
      : { body?: Media<NonNullable<B>> }
    : {};

type ParametersOf<Op> = {} extends Parameters<Op> ? { params?: Parameters<Op> } : { params: Parameters<Op> };

/** What is sent: `params` by place, `body`, and the options of a call. */
export type HttpRequest<Op> = ParametersOf<Op> & BodyOf<Op> & CallOptions;

/** The body of a success in `data`, or of an error in `error`. */
export type HttpResult<Op> =
  | { data: Output<Op>; error?: never; response: Response }
  | { data?: never; error: Failure<Op>; response: Response };

type Send<Paths, M extends HttpMethod> = <P extends PathsWith<Paths, M>>(
  path: P,
  ...request: {} extends HttpRequest<Paths[P][M & keyof Paths[P]]>
    ? [request?: HttpRequest<Paths[P][M & keyof Paths[P]]>]
    : [request: HttpRequest<Paths[P][M & keyof Paths[P]]>]
) => Promise<HttpResult<Paths[P][M & keyof Paths[P]]>>;

/** Calls by method and path. Throws only when no answer arrives or nothing could be sent. */
export interface HttpClient<Paths> {
  readonly GET: Send<Paths, "get">;
  readonly PUT: Send<Paths, "put">;
  readonly POST: Send<Paths, "post">;
  readonly DELETE: Send<Paths, "delete">;
  readonly PATCH: Send<Paths, "patch">;
  readonly HEAD: Send<Paths, "head">;
  readonly OPTIONS: Send<Paths, "options">;
}
