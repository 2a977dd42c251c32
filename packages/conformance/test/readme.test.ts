import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Mock, startMock } from "@hwcloud/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findCommandProblem } from "./support/commands.ts";
import { blocksOf, documents, findBlocks, root } from "./support/markdown.ts";
import { compile, runAgainst, writePrograms } from "./support/programs.ts";

const files = documents();
const blocks = files.flatMap(blocksOf);
const programs = blocks.filter(({ language }) => language === "ts");
const commands = blocks.filter(({ language }) => language === "sh");

let mock: Mock;
mkdirSync(fileURLToPath(new URL("../results/", import.meta.url)), { recursive: true });
const written = writePrograms(programs);
const broken = writePrograms(
  findBlocks("broken.md", '```ts\nconst port: number = "80";\n```\n\n```ts\nthrow new Error("at run time");\n```\n'),
);
let diagnostics: string;

beforeAll(async () => {
  mock = await startMock({ port: 0 });
  diagnostics = (await compile(written.folder)).output;
});

afterAll(async () => {
  await mock.close();
  rmSync(written.folder, { recursive: true });
  rmSync(broken.folder, { recursive: true });
});

test("there are documents and programs to check", () => {
  expect(files).toContain("README.md");
  expect(programs.length).toBeGreaterThan(10);
});

describe.concurrent("every program compiles, and runs against the mock", () => {
  test.each([...written.files].map(([block, file]) => ({ ...block, file })))("$at", async ({ file, noRun, at }) => {
    const errors = diagnostics.split("\n").filter((line) => line.includes(file.slice(file.lastIndexOf("readme-"))));
    expect(errors, `${at} does not compile`).toEqual([]);
    if (noRun) return;
    const { code, output } = await runAgainst(mock, file);
    expect(code, `${at} failed:\n${output}`).toBe(0);
    expect(output).not.toMatch(/Error/);
  });
});

test("a program that does not compile, or fails, is caught", async () => {
  const [mistyped = "", throwing = ""] = broken.files.values();
  const { code, output } = await compile(broken.folder);
  expect(code).not.toBe(0);
  expect(output).toContain(`${mistyped.slice(mistyped.lastIndexOf("/") + 1)}(1,7): error TS2322`);
  expect((await runAgainst(mock, throwing)).code).toBe(1);
});

test.each(
  commands.flatMap(({ at, code }) =>
    code
      .trim()
      .split("\n")
      .map((command) => ({ at, command })),
  ),
)("$at: $command", ({ command }) => {
  expect(findCommandProblem(command)).toBeUndefined();
});

test.each([
  ["npm run no-such-script", "there is no script no-such-script"],
  ["npm start && npm run no-such-script", "there is no script no-such-script"],
  ["npm install @hwcloud/codegen", "@hwcloud/codegen is no package that is published"],
  ["npx no-such-program", "there is no program no-such-program"],
  ["pnpm exec no-such-program", "there is no program no-such-program"],
  ["pnpm --filter @hwcloud/spec-none lint", "there is no package @hwcloud/spec-none"],
  ["pnpm --filter @hwcloud/spec-hss none", "there is no script none"],
  ["node scripts/none.mjs # a comment", "there is no file scripts/none.mjs"],
  ["make all", "readers may not have make"],
])("a wrong command is caught: %s", (command, problem) => {
  expect(findCommandProblem(command)).toBe(problem);
});

test.each(files)("the links of %s lead somewhere", (file) => {
  const text = readFileSync(`${root}${file}`, "utf8");
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = ""]) => target);
  const dead = targets.filter((target) => !existsSync(join(root, dirname(file), target)));
  expect(dead).toEqual([]);
});
