const encoder = new TextEncoder();

const toBytes = (data: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  (typeof data === "string" ? encoder.encode(data) : data) as Uint8Array<ArrayBuffer>;

const toHex = (buffer: ArrayBuffer): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** SHA-256 in lower-case hexadecimal digits. */
export async function sha256Hex(data: string | Uint8Array): Promise<string> {
  return toHex(await crypto.subtle.digest("SHA-256", toBytes(data)));
}

/** HMAC-SHA256 in lower-case hexadecimal digits. */
export async function hmacSha256Hex(key: string, data: string): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", toBytes(key), algorithm, false, ["sign"]);
  return toHex(await crypto.subtle.sign("HMAC", imported, toBytes(data)));
}
