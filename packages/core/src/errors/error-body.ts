/** What an error body says, whichever of the vendor's shapes it has. */
export interface ErrorBody {
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
}

/** The names for code and message, the most specific first. */
const SHAPES = [
  ["error_code", "error_msg"],
  ["errorCode", "errorMsg"],
  ["code", "message"],
] as const;

/**
 * Finds code, message and request id in an error body: `{error_code, error_msg}`, `{errorCode, errorMsg}`,
 * `{code, message}`, one of them nested in another object, or plain text. Numeric codes become strings.
 */
export function readErrorBody(body: unknown): ErrorBody {
  if (typeof body === "string") return body.trim() ? { message: body.trim() } : {};
  if (typeof body !== "object" || body === null) return {};
  const record = body as Record<string, unknown>;
  const requestId = toText(record["request_id"]);
  for (const [codeName, messageName] of SHAPES) {
    const code = toText(record[codeName]);
    const message = toText(record[messageName]);
    if (code !== undefined || message !== undefined) return compact({ code, message, requestId });
  }
  for (const value of Object.values(record)) {
    const nested = typeof value === "object" ? readErrorBody(value) : {};
    if (nested.code !== undefined || nested.message !== undefined) return { ...compact({ requestId }), ...nested };
  }
  return compact({ requestId });
}

const toText = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined;

const compact = (fields: Record<string, string | undefined>): ErrorBody =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
