import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixture } from "./fixture.ts";

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
let folder: string;
let bundle: string;
let out: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hwcloud-codegen-"));
  mkdirSync(join(folder, "specs/things/dist"), { recursive: true });
  bundle = join(folder, "specs/things/dist/openapi.json");
  out = join(folder, "out");
  writeFileSync(bundle, JSON.stringify(fixture()));
});

afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]): Promise<{ code: number; stderr: string }> =>
  new Promise((resolve) =>
    execFile("node", [cli, ...args], (error, _, stderr) => resolve({ code: Number(error?.code ?? 0), stderr })),
  );

test("writes a types package and a client's table, the same bytes each time", async () => {
  const files = (): Record<string, string> =>
    Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")]));
  expect(await run("types", bundle, out)).toEqual({ code: 0, stderr: "" });
  expect(await run("client", bundle, out)).toEqual({ code: 0, stderr: "" });
  const first = files();
  expect(Object.keys(first)).toEqual(["index.ts", "openapi.json", "operations.ts"]);
  expect(first["index.ts"]).toMatch(/^\/\/ Generated from specs\/things by @hwcloud\/codegen\. Do not edit/);
  expect(first["operations.ts"]).toContain('from "@hwcloud/things-types"');
  expect(JSON.parse(first["openapi.json"] ?? "")).toEqual(fixture());
  await run("types", bundle, out);
  await run("client", bundle, out);
  expect(files()).toEqual(first);
});

type Operation = Record<string, unknown>;
type Document = { openapi: string; paths: Record<string, Record<string, Operation>>; servers: unknown[] };

const show = (document: Document): Operation => document.paths["/things/{thing_id}"]?.["get"] as Operation;

const BROKEN: [string, (document: Document) => void, RegExp][] = [
  [
    "no OpenAPI 3.1",
    (document) => (document.openapi = "3.0.3"),
    /is no OpenAPI 3\.1 document: its "openapi" is "3\.0\.3"/,
  ],
  [
    "no operationId",
    (document) => delete show(document)["operationId"],
    /GET \/things\/\{thing_id\} has no operationId\. Give it/,
  ],
  [
    "the same operationId twice",
    (document) => (show(document)["operationId"] = "createThing"),
    /createThing names two operations, .+ and .+\. Rename one/,
  ],
  [
    "the same input twice",
    (document) => (show(document)["parameters"] = [{ name: "thing_id", in: "query" }]),
    /showThing has two inputs called thing_id\. /,
  ],
  [
    "an unsupported style",
    (document) => (show(document)["parameters"] = [{ name: "filter", in: "query", style: "deepObject" }]),
    /showThing: the parameter filter is a query parameter of style deepObject/,
  ],
  [
    "a cookie",
    (document) => (show(document)["parameters"] = [{ name: "session", in: "cookie" }]),
    /the parameter session is a cookie parameter/,
  ],
  [
    "no success",
    (document) => (show(document)["responses"] = { 404: {} }),
    /showThing describes no success\. Add a 2xx response/,
  ],
  [
    "another server variable",
    (document) =>
      document.servers.push({ url: "https://{tenant}.example.com", variables: { tenant: { default: "a" } } }),
    /has the variable tenant\. Only region is supported/,
  ],
  [
    "a region in two servers",
    (document) =>
      document.servers.push({ url: "https://b.{region}.example.com", variables: { region: { enum: ["north-1"] } } }),
    /The region north-1 stands in two servers/,
  ],
];

test.concurrent.each(BROKEN)("%s: one clear line, exit 1, nothing written", async (_, damage, message) => {
  const own = mkdtempSync(join(tmpdir(), "hwcloud-broken-"));
  const document = fixture() as unknown as Document;
  damage(document);
  writeFileSync(join(own, "openapi.json"), JSON.stringify(document));
  const { code, stderr } = await run("types", join(own, "openapi.json"), join(own, "out"));
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(code).toBe(1);
  expect(existsSync(join(own, "out"))).toBe(false);
  rmSync(own, { recursive: true });
});

test("a missing file, a file that is no JSON, a wrong call", async () => {
  const nowhere = join(folder, "nowhere");
  expect(await run("types", join(folder, "nowhere.json"), nowhere)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Bundle the spec first"),
  });
  const broken = join(folder, "broken.json");
  writeFileSync(broken, "{");
  expect(await run("client", broken, nowhere)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("cannot be read"),
  });
  expect(await run("tables", bundle, nowhere)).toMatchObject({ code: 2, stderr: expect.stringContaining("Usage:") });
  expect(await run()).toMatchObject({ code: 2 });
  expect(existsSync(nowhere)).toBe(false);
});
