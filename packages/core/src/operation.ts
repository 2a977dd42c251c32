/** How one operation is sent: a row of the table that is generated from the spec. */
export interface Operation {
  readonly method: string;
  /** Path template, such as `/v4/repositories/{repository_id}/remote-mirror`. */
  readonly path: string;
  /** Inputs that are sent as headers. Every other input that is not in the path is a query parameter. */
  readonly header?: readonly string[];
  /** Query parameters whose values are joined with commas instead of being repeated. */
  readonly csv?: readonly string[];
  /** Media type of the body. @default "application/json" */
  readonly contentType?: string;
  /** Sent without credentials, as a login is. */
  readonly anonymous?: true;
}

/** Where a service answers: a URL, with `{region}` in it for the regions that share its form. */
export interface Server {
  readonly url: string;
  /** The regions; empty for a URL without a region. */
  readonly regions: readonly string[];
}

/** What makes a client of one service: its generated table, and what a table cannot say. */
export interface Service {
  /** Name for people, used in messages. */
  readonly name: string;
  /** Name in the vendor's environment variables, such as `HSS`. */
  readonly id: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly servers: readonly Server[];
  /** Path parameter that is the IAM project of the caller, filled in by the client where an input lacks it. */
  readonly projectParameter?: string;
}
