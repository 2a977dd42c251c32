// Types of a call, derived from the `operations` of a types package. Its shape is the one that OpenAPI itself gives:
// parameters by place, requestBody, responses by status.

type Place<Op, Name extends string> = Op extends { parameters: { [K in Name]?: infer P } }
  ? [P] extends [undefined]
    ? {}
    : NonNullable<P>
  : {};

type Content<T> = T extends { content: infer Media }
  ? [Media] extends [undefined]
    ? undefined
    : Media[keyof Media]
  : undefined;

type Body<Op> = Op extends { requestBody: infer B }
  ? { body: Content<B> }
  : Op extends { requestBody?: infer B }
    ? [B] extends [undefined]
      ? {}
      : { body?: Content<NonNullable<B>> }
    : {};

/** Makes the parameters optional that the client can fill in itself. */
type Fill<Path, Filled extends string> = [Extract<keyof Path, Filled>] extends [never]
  ? Path
  : Omit<Path, Filled> & Partial<Pick<Path, Extract<keyof Path, Filled>>>;

/** The input of an operation: one flat object of its parameters, with the wire's names, and `body`. */
export type Input<Op, Filled extends string = never> = Fill<Place<Op, "path">, Filled> &
  Place<Op, "query"> &
  Place<Op, "header"> &
  Body<Op>;

type Responses<Op> = Op extends { responses: infer R } ? R : never;

type StatusOf<R, Prefix extends string> = {
  [K in keyof R]: `${K & (string | number)}` extends `${Prefix}${string}` ? K : never;
}[keyof R];

/** What an operation resolves to: the body of a success, `undefined` where it has none. */
export type Output<Op> = Content<Responses<Op>[StatusOf<Responses<Op>, "2">]>;

/** The body of a documented error. */
export type Failure<Op> = Content<Responses<Op>[StatusOf<Responses<Op>, "4" | "5">]>;
