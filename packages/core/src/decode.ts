import { ApiError } from "./errors/api-error.ts";

/**
 * Reads the body of a successful answer by what the answer says it is: JSON parsed, text as a string, anything else as
 * a `Blob`, no body as `undefined`. A body that is sent as text but holds JSON is parsed, as some operations do that.
 *
 * @throws {ApiError} when the answer claims to be JSON and is not; `body` holds its text.
 */
export async function decodeBody(response: Response): Promise<unknown> {
  const type = response.headers.get("content-type") ?? "";
  const isJson = /[/+]json\b/i.test(type);
  if (type && !isJson && !/^text\//i.test(type)) return response.blob();
  const text = await response.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (!isJson) return text;
    throw new ApiError(response, text);
  }
}
