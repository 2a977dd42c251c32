import { CredentialsError } from "../errors/credentials-error.ts";
import { env } from "../env.ts";
import type { CredentialProvider } from "./credentials.ts";

/**
 * Reads an access key from the environment, with the names of the vendor's SDKs: `HUAWEICLOUD_SDK_AK` and
 * `HUAWEICLOUD_SDK_SK`, and if set `HUAWEICLOUD_SDK_SECURITY_TOKEN`, `HUAWEICLOUD_SDK_PROJECT_ID` and
 * `HUAWEICLOUD_SDK_DOMAIN_ID`. The `CLOUD_SDK_AK` and `CLOUD_SDK_SK` of the vendor's code samples are read as well.
 *
 * The environment is read at each call, so changes take effect.
 *
 * @returns A provider that throws a {@link CredentialsError} when the variables are not set.
 */
export function fromEnv(): CredentialProvider {
  return async () => {
    const accessKeyId = env("HUAWEICLOUD_SDK_AK") ?? env("CLOUD_SDK_AK");
    const secretAccessKey = env("HUAWEICLOUD_SDK_SK") ?? env("CLOUD_SDK_SK");
    if (!accessKeyId || !secretAccessKey) {
      const missing = accessKeyId
        ? "HUAWEICLOUD_SDK_SK is"
        : secretAccessKey
          ? "HUAWEICLOUD_SDK_AK is"
          : "HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK are";
      throw new CredentialsError(
        `No credentials: ${missing} not set in the environment. Set them, or pass credentials, for example fromStatic({ accessKeyId, secretAccessKey }).`,
      );
    }
    return {
      accessKeyId,
      secretAccessKey,
      securityToken: env("HUAWEICLOUD_SDK_SECURITY_TOKEN"),
      projectId: env("HUAWEICLOUD_SDK_PROJECT_ID"),
      domainId: env("HUAWEICLOUD_SDK_DOMAIN_ID"),
    };
  };
}
