/** A request as the mock reads it. */
export interface MockRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** What the mock answers. */
export interface MockResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON, or as it is when it is a string and the content type is not JSON. */
  readonly body?: unknown;
}

/** What a log may tell about a request and its answer: no query, header or body, which can hold secrets. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Absent when no operation matched. */
  readonly operationId?: string | undefined;
}
