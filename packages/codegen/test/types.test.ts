import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateTypes } from "../src/types.ts";
import { fixture } from "./fixture.ts";

let folder: string;
let file: string;
let source: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hwcloud-types-"));
  file = join(folder, "index.ts");
  source = await generateTypes(fixture());
  writeFileSync(file, source);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("models have their own names, and nothing unused is declared", () => {
  expect(source).toContain('export type Thing = components["schemas"]["Thing"];');
  expect(source).not.toMatch(/webhooks|\$defs/);
});

test("nothing is any, and free-form objects are not empty", () => {
  const any: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) any.push(node.parent.getText());
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  expect(any).toEqual([]);
  expect(source).toMatch(/extra\?: (Record<string, unknown>|\{\s*\[key: string\]: unknown;\s*\}|unknown)/);
  expect(source).toContain('"application/zip": Blob');
  expect(source).toMatch(/note\?: string \| null/);
});

test("TypeScript 5.9 and 7 accept the result", () => {
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { strict: true, noEmit: true, types: [] }, files: ["index.ts"] }),
  );
  const compilers = ["../node_modules/typescript/bin/tsc", "../../../node_modules/typescript/bin/tsc"];
  const versions = compilers.map((path) => {
    const compiler = fileURLToPath(new URL(path, import.meta.url));
    execFileSync("node", [compiler, "-p", folder]);
    return execFileSync("node", [compiler, "--version"], { encoding: "utf8" }).trim();
  });
  expect(versions).toEqual([expect.stringMatching(/ 5\./), expect.stringMatching(/ 7\./)]);
});

test("hovering an operation shows its summary, its route and its documentation", () => {
  const text = `${source}\ndeclare const all: operations; all.showThing.parameters.query; type Q = NonNullable<operations["showThing"]["parameters"]["query"]>; declare const q: Q; q.kinds;`;
  expect(hover(text, "showThing.parameters")).toContain("Show a thing.");
  expect(hover(text, "showThing.parameters")).toContain("GET /things/{thing_id}");
  expect(hover(text, "showThing.parameters")).toContain("https://docs.example.com/ShowThing");
  expect(hover(text, "kinds;")).toContain("`b`: The second.");
});

test("enumerations, defaults and deprecation are documented", () => {
  expect(source).toMatch(/Its state\.\n\s+\*\s+- `0`: Off\.\n\s+\*\s+- `1`: On\./);
  expect(source).toMatch(/How many\.\n\s+\*\s+Default: `10`/);
  expect(source).toMatch(/\* @deprecated\n\s+\*\/\n\s+deleteThing/);
  expect(source).toMatch(/Id of the thing\.[^/]*\*\/\n\s+thing_id: string/);
});

/** The documentation that an editor shows at the last place where a text stands. */
function hover(text: string, at: string): string {
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => String(text.length),
    getScriptSnapshot: (name) => {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => ({ strict: true, target: ts.ScriptTarget.ES2022 }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  });
  const info = service.getQuickInfoAtPosition(file, text.lastIndexOf(at));
  const tags = (info?.tags ?? []).map(({ name, text: parts }) => `@${name} ${ts.displayPartsToString(parts)}`);
  return [ts.displayPartsToString(info?.documentation), ...tags].join("\n");
}
