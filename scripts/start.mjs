// npm start: from a fresh clone to the five reference operations, called with the packages just built.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { root, run } from "./lib/run.mjs";
import { fail, setUp } from "./lib/setup.mjs";
import { seconds } from "./lib/terminal.mjs";
import { isCached, printTasks, turbo } from "./lib/turbo.mjs";

const start = Date.now();
await setUp();

console.log("Linting, bundling, generating and building …");
const { code, tasks } = await turbo(["build"]);
printTasks(tasks);
if (code !== 0) fail("The build failed. The first error above says where; correct it and run npm start again.");

const tour = await run("node", ["packages/conformance/src/tour.ts"], { inherit: true });
if (tour.code !== 0) fail("A call failed. The table above says which.");

console.log(describeTime(Date.now() - start, tasks.every(isCached)));

/** Compares a start from the cache with the last one that had everything to do. */
function describeTime(milliseconds, cached) {
  const file = new URL("node_modules/.cache/hwcloud-start.json", root);
  if (!cached) {
    mkdirSync(new URL("./", file), { recursive: true });
    if (!tasks.some(isCached)) writeFileSync(file, JSON.stringify({ cold: milliseconds }));
    return `npm start took ${seconds(milliseconds)}. Run it again to see turbo's cache at work.`;
  }
  let cold;
  try {
    ({ cold } = JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // No cold start has been measured in this clone.
  }
  return `npm start took ${seconds(milliseconds)}, everything from turbo's cache${cold ? `; the cold start took ${seconds(cold)}` : ""}.`;
}
