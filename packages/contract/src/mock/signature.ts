import { timingSafeEqual } from "node:crypto";
import {
  canonicalRequest,
  computeSignature,
  formatSdkDate,
  parseSdkDate,
  sha256Hex,
  stringToSign,
  UNSIGNED_PAYLOAD,
} from "@hwcloud/core/signing";
import type { MockAccount } from "./account.ts";
import type { MockRequest } from "./exchange.ts";

const clockTolerance = 15 * 60 * 1000;
const authorizationFormat =
  /^SDK-HMAC-SHA256 Access=([^\s,]+), ?SignedHeaders=([\w-]+(?:;[\w-]+)*), ?Signature=([0-9a-f]{64})$/;

/** Why a signature is refused, in the gateway's words; `undefined` when it is accepted. */
export async function signatureProblem(
  request: MockRequest,
  account: MockAccount,
  now: Date,
): Promise<string | undefined> {
  const { headers } = request;
  const [, accessKeyId, names, signature] = authorizationFormat.exec(headers.get("authorization") ?? "") ?? [];
  if (!accessKeyId || !names || !signature) {
    return failed("Authorization must read SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…");
  }
  if (accessKeyId !== account.accessKeyId) return `Get secretKey failed,ak:${accessKeyId},err:ak not exist`;

  const signedHeaders = names.toLowerCase().split(";");
  const problem = headersProblem(headers, signedHeaders) ?? dateProblem(headers, now);
  if (problem) return problem;

  const payloadHash = await hashPayload(request, signedHeaders);
  const canonical = canonicalRequest({ ...request, signedHeaders, payloadHash });
  const text = stringToSign(headers.get("x-sdk-date") ?? "", await sha256Hex(canonical));
  const expected = await computeSignature(account.secretAccessKey, text);
  if (timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) return undefined;
  return failed(`canonicalRequest:${canonical.replaceAll("\n", "|")}`);
}

function headersProblem(headers: Headers, signedHeaders: readonly string[]): string | undefined {
  if (!signedHeaders.includes("x-sdk-date")) return failed("x-sdk-date must be one of the SignedHeaders");
  if (headers.has("x-security-token") && !signedHeaders.includes("x-security-token")) {
    return failed("x-security-token is sent, so it must be one of the SignedHeaders");
  }
  const missing = signedHeaders.find((name) => !headers.has(name));
  return missing ? failed(`${missing} is one of the SignedHeaders, but it is not sent`) : undefined;
}

function dateProblem(headers: Headers, now: Date): string | undefined {
  const text = headers.get("x-sdk-date") ?? "";
  const date = parseSdkDate(text);
  if (!date) return failed(`x-sdk-date is "${text}", it must look like ${formatSdkDate(now)}`);
  if (Math.abs(now.getTime() - date.getTime()) <= clockTolerance) return undefined;
  return `calc aksk signature fail:signature expired, signature time:${text},server time:${formatSdkDate(now)}`;
}

async function hashPayload({ headers, body }: MockRequest, signedHeaders: readonly string[]): Promise<string> {
  const unsigned =
    headers.get("x-sdk-content-sha256") === UNSIGNED_PAYLOAD && signedHeaders.includes("x-sdk-content-sha256");
  return unsigned ? UNSIGNED_PAYLOAD : sha256Hex(body);
}

const failed = (detail: string): string => `verify aksk signature fail, ${detail}`;
