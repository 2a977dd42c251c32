export { type MockAccount, mockAccount } from "./mock/account.ts";
export type { Exchange } from "./mock/exchange.ts";
export { type Mock, type MockOptions, startMock } from "./mock/start.ts";
