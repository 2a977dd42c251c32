import { HuaweiCloudError } from "./huawei-cloud-error.ts";

/** The call took longer than its `timeout`. The service may have carried it out all the same. */
export class TimeoutError extends HuaweiCloudError {
  override name = "TimeoutError";
}

/** Whether a value is a {@link TimeoutError}. */
export function isTimeoutError(value: unknown): value is TimeoutError {
  return value instanceof TimeoutError;
}
