export { type CanonicalInput, canonicalRequest } from "./canonical.ts";
export { formatSdkDate, parseSdkDate } from "./date.ts";
export { sha256Hex } from "./hash.ts";
export { type AccessKey, computeSignature, signRequest, stringToSign, UNSIGNED_PAYLOAD } from "./sign.ts";
