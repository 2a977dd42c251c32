import type { Call } from "./call.ts";
import type { CredentialProvider } from "./credentials/credentials.ts";
import type { HttpClient } from "./http-types.ts";
import type { Input, Output } from "./operation-types.ts";
import type { Fetch } from "./send.ts";

/** What a client is made with. */
export interface ClientOptions<Region extends string = string> {
  /** Region to call, such as `cn-north-4`. Not needed with `endpoint`. */
  region?: Region | (string & {});
  /** Base URL to call instead of the region's own, for example of a mock. */
  endpoint?: string;
  /** Where the credentials come from. @default fromEnv() */
  credentials?: CredentialProvider;
  /** Id of the project, for services that have it in their paths. @default the project of the credentials */
  projectId?: string;
  /** Milliseconds that a call may take in all, including reading the answer; 0 for no limit. @default 60_000 */
  timeout?: number;
  /** Sends the requests, for proxies, tracing or tests. @default globalThis.fetch */
  fetch?: Fetch;
}

/** What can be set for a single call. */
export interface CallOptions {
  /** Ends the call when aborted; it then throws the signal's reason. */
  signal?: AbortSignal;
  /** Milliseconds that the call may take in all; 0 for no limit. @default the client's `timeout` */
  timeout?: number;
  /** Further headers. The ones that authentication needs are set by the client. */
  headers?: Record<string, string>;
}

/** An operation as a method: an input (left out where nothing is required) and options. */
export type Method<Op, Filled extends string = never> =
  {} extends Input<Op, Filled>
    ? (input?: Input<Op, Filled>, options?: CallOptions) => Call<Output<Op>>
    : (input: Input<Op, Filled>, options?: CallOptions) => Call<Output<Op>>;

/**
 * A client: a method for each operation, and `http` to call by path.
 *
 * Methods resolve to the body of a success. They throw {@link ApiError} when the service answers with an error,
 * {@link NetworkError} or {@link TimeoutError} when no answer arrives, and {@link CredentialsError} or
 * {@link ValidationError} before anything is sent.
 */
export type ServiceClient<Operations, Paths, Filled extends string = never> = {
  readonly [Name in keyof Operations]: Method<Operations[Name], Filled>;
} & {
  /** Calls by path, in openapi-fetch's manner: `{ data, error, response }` instead of throwing on an error's status. */
  readonly http: HttpClient<Paths>;
};
