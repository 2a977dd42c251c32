import { decode, encode } from "./encode.ts";

/** What a signature is made over. */
export interface CanonicalInput {
  readonly method: string;
  /** The URL that is requested, encoded as it is sent. */
  readonly url: URL | string;
  readonly headers: Headers;
  /** Names of the signed headers, in lower case. `host` is taken from the URL when `headers` lacks it. */
  readonly signedHeaders: readonly string[];
  /** SHA-256 of the body's bytes in hexadecimal digits, or `UNSIGNED-PAYLOAD`. */
  readonly payloadHash: string;
}

/**
 * Builds the canonical request that Huawei Cloud's gateway computes as well: method, path, query, headers, names of the
 * signed headers and hash of the body, a line each.
 *
 * @see {@link https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-001.html}
 */
export function canonicalRequest(input: CanonicalInput): string {
  const url = new URL(input.url);
  const names = [...input.signedHeaders].toSorted();
  const headers = names.map(
    (name) => `${name}:${(input.headers.get(name) ?? (name === "host" ? url.host : "")).trim()}\n`,
  );
  return [
    input.method.toUpperCase(),
    canonicalPath(url.pathname),
    canonicalQuery(url.searchParams),
    headers.join(""),
    names.join(";"),
    input.payloadHash,
  ].join("\n");
}

/** Every segment encoded exactly once, with a slash at the end even where the URL has none. */
function canonicalPath(pathname: string): string {
  const path = pathname
    .split("/")
    .map((segment) => encode(decode(segment)))
    .join("/");
  return path.endsWith("/") ? path : `${path}/`;
}

/** Sorted by name, then by value; a parameter without a value keeps its `=`. */
function canonicalQuery(parameters: URLSearchParams): string {
  return [...parameters]
    .toSorted(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
