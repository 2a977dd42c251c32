import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { call, getToken, paths, refusal } from "./calls.ts";

let mock: Mock;
const start = new Date("2026-01-02T03:04:05.678Z");
let now = start;

beforeAll(async () => {
  mock = await startMock({ port: 0, now: () => now });
});
beforeEach(() => {
  now = start;
});
afterAll(() => mock.close());

const callWithToken = (token: string, path = paths.mirror) =>
  call(mock.url + path, { headers: { "X-Auth-Token": token } });

test("a token that the mock issued is accepted by every service", async () => {
  const token = await getToken(mock.url);
  for (const path of [paths.mirror, paths.job, paths.tasks, paths.projects]) {
    expect(await callWithToken(token, path)).toMatchObject({ status: 200 });
  }
});

test("neither token nor signature", async () => {
  const answer = await call(mock.url + paths.mirror);
  expect(answer).toMatchObject(refusal("x-auth-token not found"));
  expect(answer.body.request_id).toBe(answer.headers.get("x-request-id"));
});

test("a token that the mock did not issue", async () => {
  expect(await callWithToken("MIIsomething")).toMatchObject(refusal("decrypt token fail"));
});

test("a token that another mock issued", async () => {
  const other = await startMock({ port: 0 });
  const token = await getToken(other.url);
  await other.close();
  expect(await callWithToken(token)).toMatchObject(refusal("decrypt token fail"));
});

test("a token is valid for 24 hours, and not a moment longer", async () => {
  const token = await getToken(mock.url);
  now = new Date(start.getTime() + 24 * 3600 * 1000 - 1);
  expect(await callWithToken(token)).toMatchObject({ status: 200 });
  now = new Date(start.getTime() + 24 * 3600 * 1000);
  expect(await callWithToken(token)).toMatchObject(refusal("token expires, expires_at:2026-01-03T03:04:05.678000Z"));
});

test("a token that is longer than the bundle allows", async () => {
  const token = "x".repeat(32_769);
  const expected = "decrypt token fail, x-auth-token has 32769 characters, 1 to 32768 are expected";
  expect(await callWithToken(token, paths.tasks)).toMatchObject(refusal(expected));
  // CodeArts Repo allows 100,000.
  expect(await callWithToken(token, paths.mirror)).toMatchObject(refusal("decrypt token fail"));
});

test("an operation without security needs no token", async () => {
  const { status } = await call(mock.url + paths.tokens, { method: "POST" });
  expect(status).toBe(400);
});
