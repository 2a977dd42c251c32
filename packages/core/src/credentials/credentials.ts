/** What goes with every kind of credentials. */
interface CredentialScope {
  /** The project that calls are made in, if the credentials know it. */
  readonly projectId?: string | undefined;
  /** The account that the credentials belong to. */
  readonly domainId?: string | undefined;
  /** When the credentials end; absent for permanent ones. */
  readonly expiresAt?: Date | undefined;
}

/** Requests are signed with an access key. */
export interface AccessKeyCredentials extends CredentialScope {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Goes with a temporary access key. */
  readonly securityToken?: string | undefined;
}

/** Requests carry a user token of IAM. */
export interface TokenCredentials extends CredentialScope {
  readonly token: string;
}

export type Credentials = AccessKeyCredentials | TokenCredentials;

/**
 * Where a client gets its credentials from: an async function that is asked before every request.
 * It throws a {@link CredentialsError} when it has none.
 */
export type CredentialProvider = () => Promise<Credentials>;
