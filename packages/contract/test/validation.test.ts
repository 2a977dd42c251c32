import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { call, callSigned, login, paths } from "./calls.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

test.each([
  [paths.mirror.replace("2111915566", "abc"), 'path parameter "repository_id" is "abc": must be integer'],
  [paths.mirror.replace("2111915566", "0"), 'path parameter "repository_id" is 0: must be >= 1'],
  [
    paths.mirror.replace("2111915566", "2147483648"),
    'path parameter "repository_id" is 2147483648: must be <= 2147483647',
  ],
  [
    paths.mirror.replace("2111915566", "%7Brepository_id%7D"),
    'path parameter "repository_id" is "{repository_id}": must be integer',
  ],
  [
    paths.job.replace("901878212b1a49be9c1a1054c272762a", "a%2Fb"),
    'path parameter "job_id" is "a/b": must match pattern "^[0-9a-z]{32}$"',
  ],
  [paths.job.replace("901878212b1a49be9c1a1054c272762a", "%E4%B8"), "the path is not validly percent-encoded"],
  ["/hss/v5/p/common/task-statistics", 'query parameter "task_type" is missing'],
  [
    "/hss/v5/p/common/task-statistics?task_type=all",
    'query parameter "task_type" is "all": must be one of cluster_scan, iac_scan',
  ],
  [`${paths.tasks}&task_type=iac_scan`, 'query parameter "task_type" is ["cluster_scan","iac_scan"]: must be string'],
  [
    `${paths.tasks}&limit=10`,
    'query parameter "limit" is unknown: the operation takes enterprise_project_id, task_type',
  ],
  [`${paths.mirror}?x=1`, 'query parameter "x" is unknown: the operation takes none'],
  [
    `${paths.tasks}&enterprise_project_id=`,
    'query parameter "enterprise_project_id" is "": must NOT have fewer than 1 characters',
  ],
])("%s is refused", async (path, problem) => {
  const { status, headers, body } = await callSigned(mock.url + path);
  expect(body.error_msg).toContain(`Bad request: ${problem}`);
  expect(body).toMatchObject({ error_code: "APIGW.0201", request_id: headers.get("x-request-id") });
  expect(status).toBe(400);
});

test.each(["Harbor", "Harbor,SwrEnterprise", "Harbor%2COther"])("a list, comma-separated: %s", async (list) => {
  expect(await callSigned(`${mock.url}${paths.registries}?registry_type=${list}`)).toMatchObject({ status: 200 });
});

test.each([
  [
    "registry_type=Harbor,Nothing",
    '(at /1) is "Nothing": must be one of Harbor, Jfrog, SwrPrivate, SwrShared, SwrEnterprise, Other',
  ],
  ["registry_type=Harbor,", '(at /1) is "": must be one of'],
  ["registry_type=", '(at /0) is "": must be one of'],
])("a list with a wrong item: %s", async (query, problem) => {
  const { status, body } = await callSigned(`${mock.url}${paths.registries}?${query}`);
  expect(status).toBe(400);
  expect(body.error_msg).toContain(`query parameter "registry_type" ${problem}`);
});

test("several problems are all named", async () => {
  const { body } = await callSigned(`${mock.url}/hss/v5/p/common/task-statistics?a=1&b=2`);
  for (const name of ["task_type", "a", "b"]) expect(body.error_msg).toContain(`query parameter "${name}" is`);
});

test("authentication comes before validation", async () => {
  expect(await call(mock.url + paths.mirror.replace("2111915566", "abc"))).toMatchObject({ status: 401 });
});

test("IAM refuses a parameter in a form of its own", async () => {
  const { status, body } = await callSigned(`${mock.url}${paths.projects}?page=0&enabled=perhaps`);
  expect(status).toBe(400);
  const problems = 'query parameter "enabled" is "perhaps": must be boolean; query parameter "page" is 0: must be >= 1';
  expect(body).toEqual({ error: { code: 400, message: `Bad request: ${problems}`, title: "Bad Request" } });
});

const json = { "content-type": "application/json" };
const good = login().body;

test.each<[string, RequestInit, string]>([
  ["is missing", {}, "the body is missing"],
  ["is not JSON", { headers: json, body: '{"auth": nothing}' }, "the body is not valid JSON"],
  ["is cut off", { headers: json, body: '{"auth": {' }, "the body is not valid JSON at position 10"],
  [
    "has no content type",
    { body: new TextEncoder().encode(good) },
    "header Content-Type is missing: application/json is expected",
  ],
  [
    "has another content type",
    { body: good },
    'header Content-Type is "text/plain;charset=UTF-8": application/json is expected',
  ],
  ["is no object", { headers: json, body: '"text"' }, "body must be object"],
  ["is null", { headers: json, body: "null" }, "body must be object"],
  [
    "lacks a property",
    { headers: json, body: '{"auth": {"scope": {"domain": {"id": "d"}}}}' },
    "body /auth must have required property 'identity'",
  ],
  [
    "has a wrong value",
    { headers: json, body: good.replace('["password"]', '["magic"]') },
    "body /auth/identity/methods/0 must be one of password",
  ],
  [
    "has both alternatives",
    login({ scope: { project: { id: "p" }, domain: { id: "d" } } }),
    "body /auth/scope must match exactly one schema in oneOf",
  ],
])("a body that %s is refused", async (_name, init, problem) => {
  const { status, body } = await call(mock.url + paths.tokens, { method: "POST", ...init });
  expect(status).toBe(400);
  expect(body.error.message).toContain(`Bad request: ${problem}`);
});

test("a refused body is not quoted, for it can hold a password", async () => {
  for (const body of [
    `{"password": "hidden" x}`,
    `{"password": hidden}`,
    "hidden",
    good.replace('"mock-password"', '["hidden"]'),
  ]) {
    const answer = await call(mock.url + paths.tokens, { method: "POST", headers: json, body });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain("hidden");
  }
});
