import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { type Answer, callSigned } from "./calls.ts";
import { type BundledOperation, readOperations } from "./bundles.ts";

const operations = await readOperations();
const cases = operations.map((operation) => [operation.slug, operation.operationId, operation] as const);

let mock: Mock;
beforeAll(async () => {
  // The account of the documented login.
  const account = { userName: "developer", password: "a-long-password", domainName: "example-company" };
  mock = await startMock({ port: 0, account });
});
afterAll(() => mock.close());

function send({ slug, request }: BundledOperation, headers: Record<string, string> = {}): Promise<Answer> {
  const { method, path, body } = request;
  return callSigned(mock.endpoint(slug) + path, {
    method,
    headers: { ...headers, ...(body && { "content-type": "application/json" }) },
    ...(body && { body }),
  });
}

const keyOf = ({ examples }: BundledOperation) => examples.find(({ key }) => key.startsWith("2"))?.key ?? "";

test("there are operations of every service to check", () => {
  expect(new Set(operations.map(({ slug }) => slug)).size).toBe(4);
});

test.each(cases)(
  "%s %s: the documented request is accepted, and the answer fits its schema",
  async (_slug, _id, operation) => {
    const { status, body } = await send(operation);
    expect({ status, body }).toMatchObject({ status: expect.toSatisfy((code: number) => code >= 200 && code < 300) });
    expect(operation.validate(keyOf(operation), body)).toBe(true);
  },
);

test.each(cases)("%s %s: a value of a wrong type is caught, wherever it stands", async (_slug, _id, operation) => {
  const { body } = await send(operation);
  const mutations = [...mutate(body)];
  expect(mutations.length).toBeGreaterThan(1);
  expect(mutations.filter((mutated) => operation.validate(keyOf(operation), mutated))).toEqual([]);
});

/** Copies of a value in each of which one part has another type. */
function* mutate(value: unknown): Generator {
  yield Array.isArray(value) ? "wrong" : ["wrong"];
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    for (const wrong of mutate(part))
      yield Array.isArray(value) ? value.with(Number(name), wrong) : { ...value, [name]: wrong };
  }
}

test.each(cases)("%s %s: every documented example can be had, and fits its schema", async (_slug, _id, operation) => {
  for (const { key, name } of operation.examples) {
    const code = /^\d+$/.test(key) ? `code=${key}, ` : "";
    const { status, body } = await send(operation, { prefer: `${code}example=${name}` });
    const range = new RegExp(`^${key.replaceAll("X", "\\d")}$`);
    expect({ name, status: String(status), valid: operation.validate(key, body) }).toEqual({
      name,
      status: expect.stringMatching(range),
      valid: true,
    });
  }
});
