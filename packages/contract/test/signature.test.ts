import {
  canonicalRequest,
  computeSignature,
  formatSdkDate,
  sha256Hex,
  signRequest,
  stringToSign,
  UNSIGNED_PAYLOAD,
} from "@hwcloud/core/signing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mock, mockAccount, startMock } from "../src/index.ts";
import { signatureProblem } from "../src/mock/signature.ts";
import { call, callSigned, login, paths, refusal, sign } from "./calls.ts";

let mock: Mock;
const now = new Date("2026-01-02T03:04:05Z");

beforeAll(async () => {
  mock = await startMock({ port: 0, now: () => now });
});
afterAll(() => mock.close());

const signNow = (path: string, init?: RequestInit, date = now) => sign(mock.url + path, init, date);

/** The same request after something was done to its headers. */
function change(request: Request, edit: (headers: Headers) => void): Request {
  const headers = new Headers(request.headers);
  edit(headers);
  return new Request(request, { headers });
}

test("a signature is accepted by every service", async () => {
  for (const path of [paths.mirror, paths.job, paths.tasks, paths.projects]) {
    expect(await call(await signNow(path))).toMatchObject({ status: 200 });
  }
});

test("a query that needs encoding is part of the signature", async () => {
  expect(await call(await signNow(`${paths.projects}?name=a%20b%2Bc%7E*(%E4%B8%80)`))).toMatchObject({ status: 200 });
});

test("the system's clock is used by default", async () => {
  const other = await startMock({ port: 0 });
  const answer = await callSigned(other.url + paths.mirror);
  await other.close();
  expect(answer).toMatchObject({ status: 200 });
});

test("a wrong secret key: the answer shows the canonical request, so that it can be compared", async () => {
  const wrong = { ...mockAccount, secretAccessKey: "wrong" };
  const answer = await call(await signRequest(new Request(mock.url + paths.tasks), wrong, { date: now }));
  const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  const host = new URL(mock.url).host;
  const canonical = [
    "GET",
    "/hss/v5/mock-project-id/common/task-statistics/",
    "task_type=cluster_scan",
    `host:${host}`,
    "x-sdk-date:20260102T030405Z",
    "",
    "host;x-sdk-date",
    empty,
  ];
  expect(answer).toMatchObject(refusal(`verify aksk signature fail, canonicalRequest:${canonical.join("|")}`));
});

test("an unknown access key", async () => {
  const wrong = { ...mockAccount, accessKeyId: "nobody" };
  const answer = await call(await signRequest(new Request(mock.url + paths.mirror), wrong, { date: now }));
  expect(answer).toMatchObject(refusal("Get secretKey failed,ak:nobody,err:ak not exist"));
});

test.each([
  ["the query", paths.tasks.replace("cluster_scan", "iac_scan")],
  ["the path", paths.tasks.replace("mock-project-id", "other")],
])("a signature does not fit when %s was changed", async (_name, path) => {
  const { headers } = await signNow(paths.tasks);
  const answer = await call(mock.url + path, { headers });
  expect(answer.status).toBe(401);
  expect(answer.body.error_msg).toContain("verify aksk signature fail, canonicalRequest:GET|/hss/");
});

test.each([-1, 1])("15 minutes of difference are accepted, more are not (direction %d)", async (direction) => {
  const at = (seconds: number) => new Date(now.getTime() + direction * seconds * 1000);
  expect(await call(await signNow(paths.mirror, {}, at(900)))).toMatchObject({ status: 200 });
  const stale = at(901);
  const times = `signature time:${formatSdkDate(stale)},server time:20260102T030405Z`;
  expect(await call(await signNow(paths.mirror, {}, stale))).toMatchObject(
    refusal(`calc aksk signature fail:signature expired, ${times}`),
  );
});

test("a malformed date", async () => {
  const request = change(await signNow(paths.mirror), (headers) => headers.set("x-sdk-date", "2026-01-02"));
  expect(await call(request)).toMatchObject(
    refusal('verify aksk signature fail, x-sdk-date is "2026-01-02", it must look like 20260102T030405Z'),
  );
});

test("a date that is not signed", async () => {
  const request = change(await signNow(paths.mirror), (headers) =>
    headers.set("authorization", (headers.get("authorization") ?? "").replace(";x-sdk-date", "")),
  );
  expect(await call(request)).toMatchObject(
    refusal("verify aksk signature fail, x-sdk-date must be one of the SignedHeaders"),
  );
});

test("a signed header that is not sent", async () => {
  const request = change(await signNow(paths.mirror, { headers: { "x-project-id": "p" } }), (headers) =>
    headers.delete("x-project-id"),
  );
  expect(await call(request)).toMatchObject(
    refusal("verify aksk signature fail, x-project-id is one of the SignedHeaders, but it is not sent"),
  );
});

test.each([
  "Bearer abc",
  "SDK-HMAC-SHA256 Access=mock-access-key-id",
  `SDK-HMAC-SHA256 Access=a, SignedHeaders=host;;x-sdk-date, Signature=${"0".repeat(64)}`,
  "SDK-HMAC-SHA256 Access=a, SignedHeaders=x-sdk-date, Signature=short",
])("a malformed Authorization header: %s", async (authorization) => {
  const problem = "Authorization must read SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…";
  const answer = await call(mock.url + paths.mirror, { headers: { authorization } });
  expect(answer).toMatchObject(refusal(`verify aksk signature fail, ${problem}`));
});

test("a security token must be signed", async () => {
  const temporary = { ...mockAccount, securityToken: "temporary" };
  const signed = await signRequest(new Request(mock.url + paths.mirror), temporary, { date: now });
  expect(await call(signed)).toMatchObject({ status: 200 });
  const request = change(await signNow(paths.mirror), (headers) => headers.set("x-security-token", "temporary"));
  expect(await call(request)).toMatchObject(
    refusal("verify aksk signature fail, x-security-token is sent, so it must be one of the SignedHeaders"),
  );
});

test("a wrong token beside a right signature does no harm", async () => {
  const request = change(await signNow(paths.mirror), (headers) => headers.set("x-auth-token", "wrong"));
  expect(await call(request)).toMatchObject({ status: 200 });
});

test("where token and signature are wrong, the token is named, which the bundle lists first", async () => {
  const request = change(await signNow(paths.mirror, {}, new Date(0)), (headers) =>
    headers.set("x-auth-token", "wrong"),
  );
  expect(await call(request)).toMatchObject(refusal("decrypt token fail"));
});

test("a signature that leaves the body out", async () => {
  expect(
    await call(await signNow(paths.mirror, { headers: { "x-sdk-content-sha256": "UNSIGNED-PAYLOAD" } })),
  ).toMatchObject({ status: 200 });
});

test("an account of one's own", async () => {
  const account = { ...mockAccount, accessKeyId: "mock-own", secretAccessKey: "mock-own-secret" };
  const own = await startMock({
    port: 0,
    account: { accessKeyId: account.accessKeyId, secretAccessKey: account.secretAccessKey },
  });
  const answers = [
    await call(await signRequest(new Request(own.url + paths.mirror), account)),
    await call(await sign(own.url + paths.mirror)),
  ];
  await own.close();
  expect(answers.map(({ status }) => status)).toEqual([200, 401]);
});

// No operation that takes a body asks for a signature yet, so the check is called without the server.
test.each([
  ["signed", {}, 'the body"', undefined],
  ["signed, then changed", {}, "another", "verify aksk signature fail, canonicalRequest:POST|"],
  ["unsigned", { "x-sdk-content-sha256": "UNSIGNED-PAYLOAD" }, "another", undefined],
])("a body that is %s", async (_name, headers, sent, problem) => {
  const url = new URL(mock.url + paths.tokens);
  const signed = await signRequest(new Request(url, { ...login(), headers, body: 'the body"' }), mockAccount, {
    date: now,
  });
  const received = new Headers(signed.headers);
  received.set("host", url.host);
  const request = { method: "POST", url, headers: received, body: new TextEncoder().encode(sent) };
  const actual = await signatureProblem(request, mockAccount, now);
  expect(actual?.slice(0, problem?.length)).toBe(problem);
});

test("UNSIGNED-PAYLOAD that is not itself signed does not help", async () => {
  const url = new URL(mock.url + paths.mirror);
  const headers = new Headers({ "x-sdk-date": formatSdkDate(now), "x-sdk-content-sha256": UNSIGNED_PAYLOAD });
  const signedHeaders = ["x-sdk-date"];
  const canonical = canonicalRequest({ method: "GET", url, headers, signedHeaders, payloadHash: UNSIGNED_PAYLOAD });
  const text = stringToSign(formatSdkDate(now), await sha256Hex(canonical));
  const signature = await computeSignature(mockAccount.secretAccessKey, text);
  const { accessKeyId } = mockAccount;
  headers.set(
    "authorization",
    `SDK-HMAC-SHA256 Access=${accessKeyId}, SignedHeaders=x-sdk-date, Signature=${signature}`,
  );
  expect(await call(url.href, { headers })).toMatchObject({ status: 401 });
});
