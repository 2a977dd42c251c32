import { readErrorBody } from "./error-body.ts";
import { HuaweiCloudError } from "./huawei-cloud-error.ts";

/** The service, or the gateway in front of it, answered with an error. */
export class ApiError extends HuaweiCloudError {
  override name = "ApiError";
  /** HTTP status of the answer. */
  readonly status: number;
  /** The vendor's code, such as `CH.004404` or `APIGW.0301`; absent when the answer has none. */
  readonly code: string | undefined;
  /** Identifies the request in support cases. */
  readonly requestId: string | undefined;
  /** The answer's body: parsed if it is JSON, else its text. */
  readonly body: unknown;
  /** The answer's headers. */
  readonly headers: Headers;

  constructor(response: Response, body: unknown) {
    const { code, message, requestId } = readErrorBody(body);
    const id = response.headers.get("x-request-id") ?? requestId;
    const text = [response.status, code, message ?? response.statusText].filter(Boolean).join(" ");
    super(id ? `${text} (request id ${id})` : text);
    this.status = response.status;
    this.code = code;
    this.requestId = id;
    this.body = body;
    this.headers = response.headers;
  }
}

/** Whether a value is an {@link ApiError}. */
export function isApiError(value: unknown): value is ApiError {
  return value instanceof ApiError;
}
