import { expect, test } from "vitest";
import { canonicalRequest, computeSignature, sha256Hex, signRequest, stringToSign } from "../../src/signing/index.ts";
import file from "./vectors.json" with { type: "json" };

for (const { id, credentials, request, expected, recomputed } of file.vectors) {
  const url = new URL(request.path, request.endpoint);
  for (const [name, value] of Object.entries(request.query)) url.searchParams.append(name, String(value));
  const headers = new Headers(Object.entries(request.headers).filter(([name]) => name.toLowerCase() !== "host"));

  test(`${id}: every stage is byte-identical`, async () => {
    const canonical = canonicalRequest({
      method: request.method,
      url,
      headers,
      signedHeaders: expected.signedHeaders.split(";"),
      payloadHash: await sha256Hex(request.body ?? ""),
    });
    expect(canonical).toBe(recomputed.canonicalRequest);
    const text = stringToSign(headers.get("x-sdk-date") ?? "", await sha256Hex(canonical));
    expect(text).toBe(recomputed.stringToSign);
    expect(await computeSignature(credentials.sk, text)).toBe(expected.signature);
  });
}

test("canonicalRequest encodes and sorts the query as the vendor's SDKs do", () => {
  const url = new URL("https://example.com/");
  for (const [name, value] of Object.entries(file.canonicalQuery.query)) {
    for (const item of [value].flat()) url.searchParams.append(name, String(item));
  }
  const canonical = canonicalRequest({
    method: "GET",
    url,
    headers: new Headers(),
    signedHeaders: [],
    payloadHash: "",
  });
  expect(canonical.split("\n")[2]).toBe(file.canonicalQuery.expected);
});

test("signRequest makes the signature of the official guide", async () => {
  const vector = file.vectors.find(({ id }) => id === "official-doc-get-vpcs");
  if (!vector) throw new Error("the vector is missing");
  const { request, credentials, expected } = vector;
  const url = new URL(request.path, request.endpoint);
  for (const [name, value] of Object.entries(request.query)) url.searchParams.append(name, String(value));
  const signed = await signRequest(
    new Request(url, { headers: { "content-type": "application/json" } }),
    { accessKeyId: credentials.ak, secretAccessKey: credentials.sk },
    { date: new Date("2019-11-15T03:36:55Z") },
  );
  expect(signed.headers.get("authorization")).toBe(expected.authorization);
});
