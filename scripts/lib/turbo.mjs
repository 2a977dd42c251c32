import { readdirSync, readFileSync, rmSync } from "node:fs";
import { root, run } from "./run.mjs";
import { printTable, seconds } from "./terminal.mjs";

const runs = new URL(".turbo/runs/", root);

/**
 * Runs tasks through turbo and reads what it says of each.
 *
 * @returns {Promise<{ code: number, tasks: { id: string, milliseconds: number, outcome: string }[] }>}
 */
export async function turbo(tasks) {
  rmSync(runs, { recursive: true, force: true });
  const args = [
    "run",
    ...tasks,
    "--summarize",
    "--output-logs=errors-only",
    "--log-order=grouped",
    "--continue=dependencies-successful",
  ];
  const { code } = await run("turbo", args, { inherit: true });
  return { code, tasks: readSummary() };
}

function readSummary() {
  const file = readdirSync(runs).find((name) => name.endsWith(".json"));
  const { tasks } = JSON.parse(readFileSync(new URL(file, runs), "utf8"));
  return tasks
    .filter(({ command }) => command !== "<NONEXISTENT>")
    .map(({ taskId, cache, execution }) => ({
      id: taskId,
      milliseconds: execution ? execution.endTime - execution.startTime : 0,
      outcome: outcomeOf(cache, execution),
    }));
}

/** A task is not run when one that it needs has failed. */
function outcomeOf(cache, execution) {
  if (!execution) return "not run";
  if (execution.exitCode !== 0) return "FAILED";
  return cache.status === "HIT" ? "cache" : "run";
}

/** Prints each task with its time, and how many came from the cache. */
export function printTasks(tasks) {
  printTable(
    ["task", "time", "from"],
    tasks.map(({ id, milliseconds, outcome }) => [id, seconds(milliseconds), outcome]),
  );
  console.log(`\n${tasks.length} tasks, ${tasks.filter(isCached).length} of them from turbo's cache.\n`);
}

export const isCached = ({ outcome }) => outcome === "cache";

export const hasPassed = ({ outcome }) => outcome === "cache" || outcome === "run";
