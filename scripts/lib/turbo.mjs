import { readdirSync, readFileSync, rmSync } from "node:fs";
import { pnpm, root } from "./run.mjs";
import { printTable, seconds } from "./terminal.mjs";

const runs = new URL(".turbo/runs/", root);

/**
 * Runs tasks through turbo and reads what it says of each.
 *
 * @returns {Promise<{ code: number, tasks: { id: string, milliseconds: number, cached: boolean, passed: boolean }[] }>}
 */
export async function turbo(tasks) {
  rmSync(runs, { recursive: true, force: true });
  const args = [
    "exec",
    "turbo",
    "run",
    ...tasks,
    "--summarize",
    "--output-logs=errors-only",
    "--log-order=grouped",
    "--continue=dependencies-successful",
  ];
  const { code } = await pnpm(args, { inherit: true });
  return { code, tasks: readSummary() };
}

function readSummary() {
  const file = readdirSync(runs).find((name) => name.endsWith(".json"));
  const { tasks } = JSON.parse(readFileSync(new URL(file, runs), "utf8"));
  return tasks
    .filter(({ execution }) => execution)
    .map(({ taskId, cache, execution }) => ({
      id: taskId,
      milliseconds: execution.endTime - execution.startTime,
      cached: cache.status === "HIT",
      passed: execution.exitCode === 0,
    }));
}

/** Prints each task with its time, and how many came from the cache. */
export function printTasks(tasks) {
  printTable(
    ["task", "time", "from"],
    tasks.map(({ id, milliseconds, cached, passed }) => [
      id,
      seconds(milliseconds),
      passed ? (cached ? "cache" : "run") : "FAILED",
    ]),
  );
  console.log(`\n${tasks.length} tasks, ${tasks.filter(({ cached }) => cached).length} of them from turbo's cache.\n`);
}
