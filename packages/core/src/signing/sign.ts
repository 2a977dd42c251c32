import { CredentialsError } from "../errors/credentials-error.ts";
import { canonicalRequest } from "./canonical.ts";
import { formatSdkDate } from "./date.ts";
import { hmacSha256Hex, sha256Hex } from "./hash.ts";

/** An access key; temporary ones have a security token as well. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly securityToken?: string | undefined;
}

/** Stands in place of the body's hash when the body is not covered by the signature. */
export const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

const ALGORITHM = "SDK-HMAC-SHA256";

/** Only these headers are signed: others may be changed on the way, and some gateways refuse further ones. */
const SIGNED_HEADERS = new Set([
  "content-type",
  "host",
  "x-domain-id",
  "x-project-id",
  "x-sdk-content-sha256",
  "x-sdk-date",
  "x-security-token",
]);

/** The text that is signed: the algorithm, the time and the hash of the canonical request. */
export function stringToSign(sdkDate: string, canonicalRequestHash: string): string {
  return `${ALGORITHM}\n${sdkDate}\n${canonicalRequestHash}`;
}

/** The signature of a string to sign, in lower-case hexadecimal digits. */
export function computeSignature(secretAccessKey: string, text: string): Promise<string> {
  return hmacSha256Hex(secretAccessKey, text);
}

/**
 * Signs a request with an access key (`SDK-HMAC-SHA256`).
 *
 * The body is read once to hash the bytes that are sent. A request whose `X-Sdk-Content-Sha256` header is
 * `UNSIGNED-PAYLOAD` is signed without its body.
 *
 * @param request - The request, complete: what is changed afterwards breaks the signature. It is not usable any more.
 * @param credentials - The access key.
 * @param options.date - Time of the signature, within 15 minutes of the gateway's clock. @default now
 * @returns The same request with `X-Sdk-Date`, `Authorization` and, for temporary keys, `X-Security-Token`.
 * @throws {CredentialsError} when the access key is incomplete.
 *
 * @example
 * const signed = await signRequest(new Request(url), { accessKeyId, secretAccessKey });
 * const response = await fetch(signed);
 */
export async function signRequest(
  request: Request,
  credentials: AccessKey,
  options: { date?: Date } = {},
): Promise<Request> {
  const { accessKeyId, secretAccessKey, securityToken } = credentials;
  if (!accessKeyId || !secretAccessKey) {
    throw new CredentialsError("An access key needs an accessKeyId and a secretAccessKey, and one of them is empty.");
  }
  const headers = new Headers(request.headers);
  const date = formatSdkDate(options.date ?? new Date());
  headers.set("x-sdk-date", date);
  if (securityToken) headers.set("x-security-token", securityToken);

  const unsigned = headers.get("x-sdk-content-sha256") === UNSIGNED_PAYLOAD;
  const body = request.body && !unsigned ? new Uint8Array(await request.arrayBuffer()) : undefined;
  const payloadHash = unsigned ? UNSIGNED_PAYLOAD : await sha256Hex(body ?? "");

  const signedHeaders = [
    "host",
    ...[...headers.keys()].filter((name) => name !== "host" && SIGNED_HEADERS.has(name)),
  ].toSorted();
  const canonical = canonicalRequest({ method: request.method, url: request.url, headers, signedHeaders, payloadHash });
  const signature = await computeSignature(secretAccessKey, stringToSign(date, await sha256Hex(canonical)));
  headers.set(
    "authorization",
    `${ALGORITHM} Access=${accessKeyId}, SignedHeaders=${signedHeaders.join(";")}, Signature=${signature}`,
  );
  return new Request(request, body ? { headers, body } : { headers });
}
