import { HuaweiCloudError } from "./huawei-cloud-error.ts";

/** No usable credentials: none were found, or they are incomplete. Nothing was sent. */
export class CredentialsError extends HuaweiCloudError {
  override name = "CredentialsError";
}

/** Whether a value is a {@link CredentialsError}. */
export function isCredentialsError(value: unknown): value is CredentialsError {
  return value instanceof CredentialsError;
}
