import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Exchange, type Mock, startMock } from "../src/index.ts";
import { call, callSigned, paths } from "./calls.ts";

let mock: Mock;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  mock = await startMock({ port: 0, onExchange: (exchange) => exchanges.push(exchange) });
});
afterAll(() => mock.close());

test("the root lists every service with its address and its number of operations", async () => {
  const { status, body } = await call(mock.url);
  expect(status).toBe(200);
  expect(body.services.map(({ service }: { service: string }) => service)).toEqual([
    "codearts-repo",
    "codearts-build",
    "hss",
    "iam",
  ]);
  for (const { service, url, operations } of body.services) {
    expect(url).toBe(mock.endpoint(service));
    expect(operations).toBeGreaterThan(0);
  }
});

test.each([paths.mirror, paths.statistics, paths.job, paths.registries, paths.tasks, paths.projects])(
  "%s is served",
  async (path) => {
    expect(await callSigned(mock.url + path)).toMatchObject({ status: 200 });
  },
);

test("an unknown service is 404 and names the known ones", async () => {
  const { status, body } = await call(`${mock.url}/ecs/v1/servers`);
  expect(status).toBe(404);
  expect(body.error_code).toBe("APIGW.0101");
  expect(body.error_msg).toContain('no service "ecs" here, only codearts-repo, codearts-build, hss, iam');
});

test.each([
  ["an unknown path", "GET", "/hss/v5/nothing"],
  ["a service without a path", "GET", "/hss"],
  ["a method that the path does not have", "DELETE", paths.mirror],
  ["a slash too many at the end", "GET", `${paths.mirror}/`],
  ["an empty path parameter", "GET", "/codearts-repo/v4/repositories//remote-mirror"],
])("%s is 404 in the gateway's words", async (_name, method, path) => {
  const { status, headers, body } = await call(mock.url + path, { method });
  expect(status).toBe(404);
  expect(body).toEqual({
    error_code: "APIGW.0101",
    error_msg: "The API does not exist or has not been published in the environment",
    request_id: headers.get("x-request-id"),
  });
});

test("every answer has a request id of its own and the mock's date", async () => {
  const now = new Date("2026-01-02T03:04:05Z");
  const past = await startMock({ port: 0, now: () => now });
  const answers = await Promise.all([call(past.url), call(`${past.url}/nothing`)]);
  await past.close();
  const ids = answers.map(({ headers }) => headers.get("x-request-id"));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set(ids).size).toBe(2);
  for (const { headers } of answers) expect(headers.get("date")).toBe("Fri, 02 Jan 2026 03:04:05 GMT");
});

test("the log's entry names the operation, and no query", async () => {
  exchanges.length = 0;
  await callSigned(mock.url + paths.tasks);
  await call(`${mock.url}/nothing?secret=1`);
  expect(exchanges).toEqual([
    {
      method: "GET",
      path: "/hss/v5/mock-project-id/common/task-statistics",
      status: 200,
      operationId: "showTaskStatistics",
    },
    { method: "GET", path: "/nothing", status: 404, operationId: undefined },
  ]);
});

test("the endpoint of an unknown service is an error that names the known ones", () => {
  expect(() => mock.endpoint("ecs")).toThrow(
    'The mock does not serve "ecs". Choose one of codearts-repo, codearts-build, hss, iam.',
  );
});

test("a taken port is an error", async () => {
  await expect(startMock({ port: mock.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("a closed mock answers no more, and does not wait for requests that are not complete", async () => {
  const other = await startMock({ port: 0 });
  expect((await call(other.url)).status).toBe(200);
  const socket = connect(other.port, "127.0.0.1");
  await once(socket, "connect");
  socket.write("GET / HTTP/1.1\r\n");
  await setTimeout(50);
  await other.close();
  socket.destroy();
  await expect(fetch(other.url)).rejects.toThrow("fetch failed");
});
