import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CredentialsError } from "../../src/index.ts";
import { canonicalRequest, formatSdkDate, parseSdkDate, signRequest } from "../../src/signing/index.ts";
import { accessKey } from "../support/client.ts";

const canonical = (url: string): string[] =>
  canonicalRequest({ method: "get", url, headers: new Headers(), signedHeaders: ["host"], payloadHash: "-" }).split(
    "\n",
  );

test.each([
  ["https://h/", "/"],
  ["https://h/a/b", "/a/b/"],
  ["https://h/a/b/", "/a/b/"],
  ["https://h/a%2Fb/c", "/a%2Fb/c/"],
  ["https://h/urn%3Afss/x y", "/urn%3Afss/x%20y/"],
  ["https://h/a(b)'!*", "/a%28b%29%27%21%2A/"],
  ["https://h/文件/😀", "/%E6%96%87%E4%BB%B6/%F0%9F%98%80/"],
  ["https://h/100%", "/100%25/"],
])("the path of %s is %s", (url, path) => {
  expect(canonical(url)[1]).toBe(path);
});

test.each([
  ["https://h/?b=2&a=1", "a=1&b=2"],
  ["https://h/?a=2&a=10&a=", "a=&a=10&a=2"],
  ["https://h/?flag", "flag="],
  ["https://h/?q=a%20b%2Bc&r=%26%3D", "q=a%20b%2Bc&r=%26%3D"],
  ["https://h/?名=值", "%E5%90%8D=%E5%80%BC"],
])("the query of %s is %s", (url, query) => {
  expect(canonical(url)[2]).toBe(query);
});

test("the body's own bytes are hashed, and sent unchanged", async () => {
  const body = '{"name":"文件"}';
  const signed = await signRequest(new Request("https://h/x", { method: "POST", body }), accessKey);
  const text = canonicalRequest({
    method: "POST",
    url: signed.url,
    headers: signed.headers,
    signedHeaders: ["content-type", "host", "x-sdk-date"],
    payloadHash: createHash("sha256").update(body).digest("hex"),
  });
  const again = await signRequest(new Request("https://h/x", { method: "POST", body }), accessKey, {
    date: parseSdkDate(signed.headers.get("x-sdk-date") ?? "") ?? new Date(0),
  });
  expect(text.endsWith(createHash("sha256").update(body).digest("hex"))).toBe(true);
  expect(again.headers.get("authorization")).toBe(signed.headers.get("authorization"));
  expect(await signed.text()).toBe(body);
});

test("a request without a body is hashed as empty, never as {}", async () => {
  const { headers } = await signRequest(new Request("https://h/x", { method: "DELETE" }), accessKey, {
    date: new Date(0),
  });
  expect(headers.get("authorization")).toMatch(/Signature=[0-9a-f]{64}$/);
  const other = await signRequest(new Request("https://h/x", { method: "DELETE", body: "{}" }), accessKey, {
    date: new Date(0),
  });
  expect(other.headers.get("authorization")).not.toBe(headers.get("authorization"));
});

test("UNSIGNED-PAYLOAD leaves the body out of the signature", async () => {
  const sign = async (body: string): Promise<string | null> => {
    const request = new Request("https://h/x", {
      method: "PUT",
      body,
      headers: { "x-sdk-content-sha256": "UNSIGNED-PAYLOAD" },
    });
    const signed = await signRequest(request, accessKey, { date: new Date(0) });
    expect(await signed.text()).toBe(body);
    return signed.headers.get("authorization");
  };
  expect(await sign("one")).toBe(await sign("two"));
});

test("only headers of the allow-list are signed; the security token is one of them", async () => {
  const request = new Request("https://h/x", { headers: { "x-language": "en-us", "x-project-id": "p" } });
  const { headers } = await signRequest(request, { ...accessKey, securityToken: "TOKEN" });
  expect(headers.get("authorization")).toContain("SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,");
  expect(headers.get("x-security-token")).toBe("TOKEN");
});

test("an incomplete access key is refused", async () => {
  await expect(signRequest(new Request("https://h/"), { accessKeyId: "a", secretAccessKey: "" })).rejects.toThrow(
    CredentialsError,
  );
});

test("dates are written and read in UTC to the second", () => {
  expect(formatSdkDate(new Date("2026-01-02T03:04:05.678Z"))).toBe("20260102T030405Z");
  expect(parseSdkDate("20260102T030405Z")?.toISOString()).toBe("2026-01-02T03:04:05.000Z");
  expect(parseSdkDate("2026-01-02")).toBeUndefined();
  expect(parseSdkDate("20261302T030405Z")).toBeUndefined();
});
