// The lint task of a spec: node ../../scripts/lint-spec.mjs, in the folder of the service.
import { fileURLToPath } from "node:url";
import { lint } from "./lib/redocly.mjs";

const config = fileURLToPath(new URL("../specs/redocly.yaml", import.meta.url));

const problems = await lint("openapi.yaml", config, process.cwd());
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? "No problem." : `${problems.length} ${problems.length === 1 ? "problem" : "problems"}.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
