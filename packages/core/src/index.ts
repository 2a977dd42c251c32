export type { Call, CallResult } from "./call.ts";
export { createClient } from "./client.ts";
export type { CallOptions, ClientOptions, Method, ServiceClient } from "./client-types.ts";
export type {
  AccessKeyCredentials,
  CredentialProvider,
  Credentials,
  TokenCredentials,
} from "./credentials/credentials.ts";
export { fromEnv } from "./credentials/from-env.ts";
export { fromStatic } from "./credentials/from-static.ts";
export { fromToken } from "./credentials/from-token.ts";
export { memoize } from "./credentials/memoize.ts";
export { ApiError, isApiError } from "./errors/api-error.ts";
export { CredentialsError, isCredentialsError } from "./errors/credentials-error.ts";
export { HuaweiCloudError, isHuaweiCloudError } from "./errors/huawei-cloud-error.ts";
export { isNetworkError, NetworkError } from "./errors/network-error.ts";
export { isTimeoutError, TimeoutError } from "./errors/timeout-error.ts";
export { isValidationError, ValidationError } from "./errors/validation-error.ts";
export type { HttpClient, HttpRequest, HttpResult } from "./http-types.ts";
export type { Failure, Input, Output } from "./operation-types.ts";
export type { Operation, Server, Service } from "./operation.ts";
export type { Fetch } from "./send.ts";
