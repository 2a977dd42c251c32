/** The one account that a mock knows. */
export interface MockAccount {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Name of the account. */
  readonly domainName: string;
  readonly domainId: string;
  readonly userName: string;
  readonly password: string;
  readonly projectId: string;
  /** Name of the project; a region's own project bears the region's id. */
  readonly projectName: string;
}

/**
 * The account that a mock knows unless told otherwise. Every value is made up and works nowhere but in a mock, so it may
 * be printed and committed.
 */
export const mockAccount: MockAccount = {
  accessKeyId: "mock-access-key-id",
  secretAccessKey: "mock-secret-access-key",
  domainName: "mock-account",
  domainId: "mock-domain-id",
  userName: "mock-user",
  password: "mock-password",
  projectId: "mock-project-id",
  projectName: "cn-north-4",
};
