/** The answer of an operation: its body, and the response with status and headers. */
export interface CallResult<Data> {
  readonly data: Data;
  readonly response: Response;
}

/** A running call. Await it for the body; `withResponse()` gives the response as well. */
export interface Call<Data> extends Promise<Data> {
  /**
   * Gives the body together with the response.
   *
   * @example
   * const { data, response } = await repo.showRemoteMirror({ repository_id: 1 }).withResponse();
   * console.log(response.headers.get("x-request-id"));
   */
  withResponse(): Promise<CallResult<Data>>;
}

export function toCall<Data>(result: Promise<CallResult<Data>>): Call<Data> {
  const data = result.then((answer) => answer.data);
  const withResponse = (): Promise<CallResult<Data>> => {
    // The caller handles failures on the promise returned here; this one must not be reported as unhandled.
    data.catch(() => {});
    return result;
  };
  return Object.assign(data, { withResponse });
}
