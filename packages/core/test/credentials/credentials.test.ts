import { afterEach, expect, test, vi } from "vitest";
import { CredentialsError, fromEnv, fromStatic, fromToken, memoize } from "../../src/index.ts";
import { accessKey } from "../support/client.ts";

afterEach(() => vi.unstubAllEnvs());

test("fromStatic and fromToken refuse what is incomplete", async () => {
  expect(() => fromStatic({ accessKeyId: "", secretAccessKey: "s" })).toThrow(
    "fromStatic: accessKeyId is missing or empty.",
  );
  expect(() => fromStatic({ accessKeyId: "a" } as never)).toThrow(CredentialsError);
  expect(() => fromToken("")).toThrow(CredentialsError);
  expect(await fromToken({ token: "t", projectId: "p" })()).toEqual({ token: "t", projectId: "p" });
});

test("fromEnv reads the vendor's variables, and those of its samples", async () => {
  vi.stubEnv("CLOUD_SDK_AK", "sample-ak");
  vi.stubEnv("CLOUD_SDK_SK", "sample-sk");
  expect(await fromEnv()()).toMatchObject({ accessKeyId: "sample-ak", secretAccessKey: "sample-sk" });
  vi.stubEnv("HUAWEICLOUD_SDK_AK", "ak");
  vi.stubEnv("HUAWEICLOUD_SDK_SK", "sk");
  vi.stubEnv("HUAWEICLOUD_SDK_PROJECT_ID", "p");
  expect(await fromEnv()()).toMatchObject({ accessKeyId: "ak", secretAccessKey: "sk", projectId: "p" });
});

test("fromEnv says which variable is missing, never what another one holds", async () => {
  vi.stubEnv("HUAWEICLOUD_SDK_AK", "");
  vi.stubEnv("HUAWEICLOUD_SDK_SK", "");
  await expect(fromEnv()()).rejects.toThrow("HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK are not set");
  vi.stubEnv("HUAWEICLOUD_SDK_SK", "hush-hush");
  const error = await fromEnv()().catch((reason: unknown) => reason);
  expect(String(error)).toContain("HUAWEICLOUD_SDK_AK is not set");
  expect(String(error)).not.toContain("hush-hush");
});

test("memoize keeps credentials, renews them before they end, and asks once however many wait", async () => {
  let asked = 0;
  let lifetime = 3_600_000;
  const provider = memoize(async () => ({
    ...accessKey,
    accessKeyId: `key-${++asked}`,
    expiresAt: new Date(Date.now() + lifetime),
  }));
  const many = await Promise.all(Array.from({ length: 50 }, provider));
  expect(new Set(many.map(({ expiresAt }) => expiresAt)).size).toBe(1);
  await provider();
  expect(asked).toBe(1);

  lifetime = 60_000;
  const short = memoize(async () => ({
    ...accessKey,
    accessKeyId: `key-${++asked}`,
    expiresAt: new Date(Date.now() + lifetime),
  }));
  await short();
  await short();
  expect(asked).toBe(3);
});

test("memoize does not keep a failure", async () => {
  let fail = true;
  const provider = memoize(() => (fail ? Promise.reject(new CredentialsError("not now")) : Promise.resolve(accessKey)));
  await expect(provider()).rejects.toThrow("not now");
  fail = false;
  expect(await provider()).toBe(accessKey);
});
