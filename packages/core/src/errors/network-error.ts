import { HuaweiCloudError } from "./huawei-cloud-error.ts";

/** No complete answer arrived: the connection failed or broke. `cause` holds the runtime's own error. */
export class NetworkError extends HuaweiCloudError {
  override name = "NetworkError";
}

/** Whether a value is a {@link NetworkError}. */
export function isNetworkError(value: unknown): value is NetworkError {
  return value instanceof NetworkError;
}
