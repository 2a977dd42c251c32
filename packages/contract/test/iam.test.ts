import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mock, mockAccount, startMock } from "../src/index.ts";
import { call, callSigned, getToken, login, paths } from "./calls.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ port: 0, now: () => new Date("2026-01-02T03:04:05.678Z") });
});
afterAll(() => mock.close());

const domain = { id: mockAccount.domainId, name: mockAccount.domainName };

test("a login with a password: the token stands in the header, the body tells the truth about it", async () => {
  const { status, headers, body } = await call(`${mock.url}${paths.tokens}?nocatalog=true`, login());
  expect(status).toBe(201);
  expect(headers.get("x-subject-token")).toMatch(/^MII[\w-]{2000}$/);
  expect(body.token).toMatchObject({
    issued_at: "2026-01-02T03:04:05.678000Z",
    expires_at: "2026-01-03T03:04:05.678000Z",
    methods: ["password"],
    project: { id: mockAccount.projectId, name: mockAccount.projectName, domain },
    user: { name: mockAccount.userName, domain },
  });
  expect(body.token).not.toHaveProperty("domain");
});

test("each login issues another token", async () => {
  expect(await getToken(mock.url)).not.toBe(await getToken(mock.url));
});

test("a token for the whole account", async () => {
  const { status, body } = await call(
    mock.url + paths.tokens,
    login({ scope: { domain: { name: mockAccount.domainName } } }),
  );
  expect(status).toBe(201);
  expect(body.token.domain).toEqual(domain);
  expect(body.token).not.toHaveProperty("project");
});

test("a scope by id", async () => {
  const { status } = await call(mock.url + paths.tokens, login({ scope: { project: { id: mockAccount.projectId } } }));
  expect(status).toBe(201);
});

test("a wrong password is refused with IAM's documented error, and no token", async () => {
  const { status, headers, body } = await call(mock.url + paths.tokens, login({ password: "wrong" }));
  expect(status).toBe(401);
  expect(body).toEqual({ error: { code: 401, message: "The username or password is wrong.", title: "Unauthorized" } });
  expect(headers.has("x-subject-token")).toBe(false);
});

test.each([mockAccount.userName, mockAccount.domainName])("so is a login without the right name (%s)", async (name) => {
  const body = login().body.replace(`"${name}"`, '"somebody"');
  expect(await call(mock.url + paths.tokens, { ...login(), body })).toMatchObject({ status: 401 });
});

test.each([
  [
    { project: { name: "cn-east-3" } },
    'The project of the scope is not known here: the mock has "cn-north-4" with the id "mock-project-id".',
  ],
  [
    { domain: { id: "other" } },
    'The domain of the scope is not known here: the mock has "mock-account" with the id "mock-domain-id".',
  ],
])("a scope that the account does not have: %o", async (scope, message) => {
  const { status, body } = await call(mock.url + paths.tokens, login({ scope }));
  expect(status).toBe(401);
  expect(body.error).toEqual({ code: 401, message, title: "Unauthorized" });
});

test("the project of a region is found by the region's id", async () => {
  const real = await startMock({ port: 0 });
  const { body } = await callSigned(`${real.url}${paths.projects}?name=cn-north-4`);
  await real.close();
  expect(body.links.self).toBe(`${real.url}/iam/v3/projects?name=cn-north-4`);
  expect(body.projects).toHaveLength(1);
  expect(body.projects[0]).toMatchObject({
    id: mockAccount.projectId,
    name: "cn-north-4",
    domain_id: mockAccount.domainId,
    links: { self: `${real.url}/iam/v3/projects/mock-project-id` },
  });
});

test.each([
  ["", 1],
  ["?name=cn-east-3", 0],
  ["?enabled=true&domain_id=mock-domain-id", 1],
  ["?enabled=false", 0],
  ["?name=cn-north-4&domain_id=other", 0],
])("projects%s: %d", async (query, count) => {
  const token = await getToken(mock.url);
  const { body } = await call(mock.url + paths.projects + query, { headers: { "x-auth-token": token } });
  expect(body.projects).toHaveLength(count);
});
