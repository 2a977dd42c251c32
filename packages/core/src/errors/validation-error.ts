import { HuaweiCloudError } from "./huawei-cloud-error.ts";

/** The input or the options are wrong: a missing parameter, an unknown region. Nothing was sent. */
export class ValidationError extends HuaweiCloudError {
  override name = "ValidationError";
}

/** Whether a value is a {@link ValidationError}. */
export function isValidationError(value: unknown): value is ValidationError {
  return value instanceof ValidationError;
}
