import { afterAll, beforeAll, expect, test } from "vitest";
import type { Operation } from "../src/bundle.ts";
import { type Mock, startMock } from "../src/index.ts";
import { toResponse } from "../src/mock/answer.ts";
import { documentedAnswers } from "../src/mock/documented-answers.ts";
import { parsePrefer, pickAnswer } from "../src/mock/prefer.ts";
import { callSigned, login, paths } from "./calls.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

const prefer = (path: string, preference: string) => callSigned(mock.url + path, { headers: { prefer: preference } });

test("the documented success, with the documented headers", async () => {
  const { status, headers, body } = await callSigned(mock.url + paths.statistics);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("application/json");
  expect(headers.get("x-total")).toBe("1");
  expect(body).toMatchObject({ can_statistics: false, event: { stat_date: "20250604" } });
});

test("2XX is answered as 200", async () => {
  expect(await callSigned(mock.url + paths.projects)).toMatchObject({ status: 200 });
});

test.each([
  ["code=404", 404, "CH.004404"],
  ["code=401", 401, "DEV.00000003"],
  ["example=forbidden", 403, "CH.004403"],
  ['code=401, example="expired"', 401, "DEV.00000003"],
  ["respond-async, code=404; wait=1", 404, "CH.004404"],
  ["CODE = 404", 404, "CH.004404"],
  // Only the range 4XX or 5XX documents these.
  ["code=429", 429, "APIGW.0308"],
  ["code=401, example=unauthenticated", 401, "APIGW.0301"],
  ["code=500", 500, "APIGW.0601"],
  ["example=internal", 500, "APIGW.0601"],
  ["code=503, example=internal", 503, "APIGW.0601"],
])("Prefer: %s", async (preference, status, code) => {
  const answer = await prefer(paths.mirror, preference);
  expect(answer.status).toBe(status);
  expect(answer.body.error_code).toBe(code);
});

test.each(["code=418", "code=text", "example=nothing", "code=200, example=throttled"])(
  "Prefer: %s is refused with the choices",
  async (preference) => {
    const { status, body } = await prefer(paths.tasks, preference);
    expect(status).toBe(400);
    expect(body.error_code).toBe("MOCK.0400");
    expect(body.error_msg).toBe(
      `No documented answer has ${preference}. Choose one of: ` +
        "code=200, example=counts; code=401, example=unauthenticated; code=429, example=throttled; code=500, example=internal",
    );
  },
);

test("a gateway's error bears the id of this request", async () => {
  const { headers, body } = await prefer(paths.mirror, "code=429");
  expect(body.request_id).toBe(headers.get("x-request-id"));
});

test("a service's own error stays as it is documented", async () => {
  const { body } = await prefer(paths.mirror, "code=404");
  expect(body).toEqual({ error_code: "CH.004404", error_msg: "Repository Not Found" });
});

test("Prefer works for IAM as well, and needs a valid request all the same", async () => {
  const request = { ...login(), headers: { "content-type": "application/json", prefer: "code=403" } };
  const { status, body } = await callSigned(mock.url + paths.tokens, request);
  expect(status).toBe(403);
  expect(body.error.title).toBe("Forbidden");
  expect(await callSigned(mock.url + paths.tokens, { ...request, body: "{}" })).toMatchObject({ status: 400 });
});

// What no bundle has yet.
const operation = (responses: Operation["responses"]): Operation => ({
  operationId: "showThing",
  method: "get",
  path: "/thing",
  security: [],
  parameters: [],
  responses,
});
const answer = (responses: Operation["responses"], preference: string | null = null) =>
  toResponse(pickAnswer(documentedAnswers(operation(responses)), parsePrefer(preference)), "showThing", "id");

test("an answer without an example is 501 and names the operation", () => {
  const expected = {
    status: 501,
    message: "The bundle has no example of the 200 answer of showThing, so the mock cannot give one.",
  };
  expect(() => answer({ 200: { content: { "application/json": {} } } })).toThrow(expect.objectContaining(expected));
});

test("an answer without a body", () => {
  expect(answer({ 204: {} })).toEqual({ status: 204, headers: {} });
});

test("a single example, and a header whose example stands in its schema", () => {
  const response = {
    headers: { "X-Count": { schema: { example: 3 } } },
    content: { "text/plain": { example: "text" } },
  };
  expect(answer({ 200: response })).toEqual({
    status: 200,
    headers: { "x-count": "3", "content-type": "text/plain" },
    body: "text",
  });
});

test("an operation without a success is refused with the choices", () => {
  expect(() => answer({ 404: {} })).toThrow("No documented answer has a status of success. Choose one of: code=404");
});

test("the default answer covers every status", () => {
  const responses = { 200: {}, default: { content: { "application/json": { examples: { failed: { value: {} } } } } } };
  expect(answer(responses, "code=418, example=failed")).toMatchObject({ status: 418 });
});
