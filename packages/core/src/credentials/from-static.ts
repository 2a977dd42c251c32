import { CredentialsError } from "../errors/credentials-error.ts";
import type { AccessKeyCredentials, CredentialProvider } from "./credentials.ts";

/**
 * Signs with the access key that you pass in.
 *
 * @param credentials - `accessKeyId` and `secretAccessKey`; for a temporary access key its `securityToken` as well.
 * @throws {CredentialsError} when one of them is missing or empty.
 *
 * @example
 * createHssClient({ region: "cn-north-4", credentials: fromStatic({ accessKeyId, secretAccessKey }) });
 */
export function fromStatic(credentials: AccessKeyCredentials): CredentialProvider {
  for (const name of ["accessKeyId", "secretAccessKey"] as const) {
    if (!credentials[name]) throw new CredentialsError(`fromStatic: ${name} is missing or empty.`);
  }
  const copy = { ...credentials };
  return async () => copy;
}
