// npm test: every check there is. Ends with one line that counts them.
import { readFileSync } from "node:fs";
import { root, run } from "./lib/run.mjs";
import { setUp } from "./lib/setup.mjs";
import { printTable, style } from "./lib/terminal.mjs";
import { hasPassed, printTasks, turbo } from "./lib/turbo.mjs";

/** Checks of the whole repository, beside the tasks of each package. */
const REPOSITORY_CHECKS = [
  ["code: oxlint, type-aware", ["oxlint", "--type-aware"]],
  ["format: oxfmt", ["oxfmt", "--check"]],
  ["unused code: knip", ["knip"]],
];

await setUp();

console.log("Linting, bundling, generating, building and testing …");
const { code, tasks } = await turbo(["lint", "bundle", "build", "typecheck", "test"]);
printTasks(tasks);

const results = tasks.map((task) => (task.id.endsWith("#test") ? countTests(task) : one(task.id, hasPassed(task))));
if (code !== 0 && results.every(({ failed }) => failed === 0)) results.push(one("turbo", false));

for (const [title, [command, ...args]] of REPOSITORY_CHECKS) {
  const check = await run(command, args);
  if (check.code !== 0) console.log(`${style("red", title)}\n${check.output}`);
  results.push(one(title, check.code === 0));
}

printTable(
  ["check", "passed", "failed"],
  results.map(({ title, passed, failed }) => [title, passed, failed || ""]),
);
const total = (name) => results.reduce((sum, result) => sum + result[name], 0);
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
process.exit(total("failed") > 0 ? 1 : 0);

function one(title, passed) {
  return { title, passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** Counts the tests that a package's run wrote down. A run that failed counts as a failure even where no test did. */
function countTests(task) {
  if (task.outcome === "not run") return one(task.id, false);
  try {
    const report = JSON.parse(readFileSync(new URL(`${tasksFolder(task.id)}/results/vitest.json`, root), "utf8"));
    return {
      title: task.id,
      passed: report.numPassedTests,
      failed: Math.max(report.numFailedTests, hasPassed(task) ? 0 : 1),
    };
  } catch {
    return one(task.id, false);
  }
}

function tasksFolder(id) {
  const name = id.replace("#test", "").replace("@hwcloud/", "");
  return name.startsWith("spec-") ? `specs/${name.replace("spec-", "")}` : `packages/${name}`;
}
