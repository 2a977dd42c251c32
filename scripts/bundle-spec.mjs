// The bundle task of a spec: writes dist/openapi.json and dist/openapi.yaml, both or neither.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lint, redocly } from "./lib/redocly.mjs";

const inSpecs = (file) => fileURLToPath(new URL(`../specs/${file}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hwcloud-bundle-"));

try {
  const outputs = ["openapi.json", "openapi.yaml"];
  const runs = await Promise.all(
    outputs.map((output) =>
      redocly(
        [
          "bundle",
          "openapi.yaml",
          "--config",
          inSpecs("redocly.yaml"),
          "--component-renaming-conflicts-severity",
          "error",
          "-o",
          join(folder, output),
        ],
        process.cwd(),
      ),
    ),
  );
  const failed = runs.find(({ code }) => code !== 0);
  const problems = failed
    ? [failed.stderr.trim()]
    : await lint(join(folder, "openapi.json"), inSpecs("redocly-bundle.yaml"), process.cwd());
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    process.exitCode = 1;
  } else {
    mkdirSync("dist", { recursive: true });
    for (const output of outputs) cpSync(join(folder, output), join("dist", output));
    console.log(`Bundled into dist/${outputs.join(" and dist/")}.`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
