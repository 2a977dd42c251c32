import { type ClientOptions, type CredentialProvider, CredentialsError, memoize } from "@hwcloud/core";
import type { TokenScope } from "@hwcloud/iam-types";
import type { Region } from "../generated/operations.ts";
import { createIamClient } from "../index.ts";

/** Who logs in, where, and for what. */
export interface PasswordLoginOptions extends Pick<ClientOptions<Region>, "region" | "endpoint" | "fetch" | "timeout"> {
  /** Name of the account. */
  readonly domainName: string;
  /** Name of the IAM user. Huawei IDs cannot log in this way. */
  readonly userName: string;
  readonly password: string;
  /** What the token is for. @default the region's own project: `{ project: { name: region } }` */
  readonly scope?: TokenScope;
}

/**
 * Logs in with a password and sends the token that IAM answers. The token is kept, and a new one is asked for shortly
 * before it expires. Without a region it is got at IAM's global endpoint.
 *
 * @param options - The login, the region, and the scope.
 * @returns A provider that throws {@link ApiError} when IAM refuses the login.
 * @throws {CredentialsError} when a part of the login is missing, or both the region and the scope.
 * @throws {ValidationError} when the region is unknown.
 *
 * @example
 * const credentials = fromPassword({ region: "cn-north-4", domainName: "example-company", userName: "developer", password });
 * const hss = createHssClient({ region: "cn-north-4", credentials });
 */
export function fromPassword(options: PasswordLoginOptions): CredentialProvider {
  const {
    domainName,
    userName,
    password,
    scope = options.region && { project: { name: options.region } },
    ...client
  } = options;
  for (const [name, value] of Object.entries({ domainName, userName, password })) {
    if (!value) throw new CredentialsError(`fromPassword: ${name} is missing or empty.`);
  }
  if (!scope) throw new CredentialsError("fromPassword: pass a region, or a scope for the token.");

  const iam = createIamClient(client);
  const identity = {
    methods: ["password" as const],
    password: { user: { name: userName, password, domain: { name: domainName } } },
  };
  return memoize(async () => {
    const login = iam.keystoneCreateUserTokenByPassword({ nocatalog: "true", body: { auth: { identity, scope } } });
    const { data, response } = await login.withResponse();
    const token = response.headers.get("x-subject-token");
    if (!token || !data.token) throw new CredentialsError("IAM answered the login without a token.");
    return {
      token,
      projectId: data.token.project?.id,
      domainId: data.token.user.domain.id,
      expiresAt: new Date(data.token.expires_at),
    };
  });
}
