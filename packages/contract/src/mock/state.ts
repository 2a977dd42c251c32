import type { MockAccount } from "./account.ts";
import type { TokenStore } from "./token.ts";

/** What a running mock knows besides the bundles. */
export interface MockState {
  readonly account: MockAccount;
  readonly tokens: TokenStore;
  readonly now: () => Date;
  /** Base URL of the mock, such as `http://127.0.0.1:4010`. */
  readonly url: string;
}
