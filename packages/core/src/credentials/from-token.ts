import { CredentialsError } from "../errors/credentials-error.ts";
import type { CredentialProvider, TokenCredentials } from "./credentials.ts";

/**
 * Sends a user token that you got from IAM. It is not renewed: use `fromPassword` of `@hwcloud/iam/credentials` for that.
 *
 * @param token - The token, or the token with the project it is for.
 * @throws {CredentialsError} when the token is missing or empty.
 *
 * @example
 * createHssClient({ region: "cn-north-4", credentials: fromToken({ token, projectId }) });
 */
export function fromToken(token: string | TokenCredentials): CredentialProvider {
  const credentials = typeof token === "string" ? { token } : { ...token };
  if (!credentials.token) throw new CredentialsError("fromToken: the token is missing or empty.");
  return async () => credentials;
}
