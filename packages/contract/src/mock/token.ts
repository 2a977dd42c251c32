import { randomBytes } from "node:crypto";
import type { SecurityScheme } from "../bundle.ts";

/** The tokens that a mock has issued, with the time at which each expires. */
export type TokenStore = Map<string, Date>;

const lifetime = 24 * 60 * 60 * 1000;

/** Issues a token that is valid for 24 hours; like the vendor's it is long and says nothing to its reader. */
export function issueToken(tokens: TokenStore, now: Date): { token: string; expiresAt: Date } {
  const token = `MII${randomBytes(1500).toString("base64url")}`;
  const expiresAt = new Date(now.getTime() + lifetime);
  tokens.set(token, expiresAt);
  return { token, expiresAt };
}

/** Why a token is refused, in the gateway's words; `undefined` when it is accepted. */
export function tokenProblem(token: string, scheme: SecurityScheme, tokens: TokenStore, now: Date): string | undefined {
  const { "x-minLength": shortest = 0, "x-maxLength": longest = Infinity } = scheme;
  if (token.length < shortest || token.length > longest) {
    return `decrypt token fail, x-auth-token has ${token.length} characters, ${shortest} to ${longest} are expected`;
  }
  const expiresAt = tokens.get(token);
  if (!expiresAt) return "decrypt token fail";
  if (now >= expiresAt) return `token expires, expires_at:${toIamTime(expiresAt)}`;
  return undefined;
}

/** ISO 8601 in UTC with microseconds, as IAM writes it. */
export function toIamTime(date: Date): string {
  return date.toISOString().replace("Z", "000Z");
}
