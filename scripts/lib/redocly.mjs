import { execFile } from "node:child_process";
import { relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs redocly and resolves to its exit code and output, whatever the code. */
export function redocly(args, cwd) {
  return new Promise((done) => {
    const options = {
      cwd,
      maxBuffer: 1 << 28,
      env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
    };
    execFile("redocly", args, options, (error, stdout, stderr) =>
      done({ code: error ? (error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

/**
 * Lints a document.
 *
 * @returns {Promise<string[]>} a line for each problem: file from the repository's root, line, column, rule, message.
 */
export async function lint(document, config, cwd) {
  const { stdout, stderr } = await redocly(["lint", document, "--config", config, "--format=json"], cwd);
  const start = stdout.indexOf("{");
  if (start === -1) return [`${toRootPath(cwd, document)}:1:1  ${(stderr || stdout).trim().split("\n").join(" ")}`];
  const { problems } = JSON.parse(stdout.slice(start, stdout.lastIndexOf("}") + 1));
  const lines = withoutEchoes(problems).map(({ ruleId, message, location: [place], suggest }) => {
    const { source, start: position } = place;
    const hint = suggest?.length ? ` Did you mean ${suggest.join(", ")}?` : "";
    return `${toRootPath(cwd, source.ref)}:${position?.line ?? 1}:${position?.col ?? 1}  ${ruleId}: ${explain(message)}${hint}`;
  });
  return [...new Set(lines)];
}

/** One mistake is told once: a file that cannot be parsed, or is not there, is reported again wherever it is needed. */
function withoutEchoes(problems) {
  const broken = problems.some(({ message }) => message.startsWith("Failed to parse"));
  const unresolved = problems.some(({ message }) => message.startsWith("Can't resolve $ref"));
  return problems.filter(({ ruleId, message }) => {
    if (broken) return message.startsWith("Failed to parse");
    return !unresolved || (!/can't resolve reference/i.test(message) && ruleId !== "hwcloud/referenced-files");
  });
}

/** Messages of Redocly's own rules that leave open what to do. */
const FIXES = {
  "Expected type `string` but got `null`.": "The text is empty. Write it.",
  "Expected type `ExamplesMap` (object) but got `null`": "The example is missing. Add one, with a summary and a value.",
  "Every operation must have a unique `operationId`.":
    "Another operation has the same operationId. Rename one of them.",
  "Operation tags should be defined in global tags.":
    "The tag is not one of the document's. Add it under tags in openapi.yaml, or correct it.",
};

/** Redocly's own words, with the fix where they lack one, and paths as in the repository. */
function explain(message) {
  const text = message.replaceAll(root, "");
  const [, missing] = /^Can't resolve \$ref: ENOENT: no such file or directory,?(?: \w+)? '(.+)'/.exec(text) ?? [];
  if (missing) return `The file ${missing} does not exist. Correct the $ref, or add the file.`;
  const [, reason] = /^Failed to parse: (.+?) in "/.exec(text) ?? [];
  if (reason) return `The file is no valid YAML: ${reason}. Correct it here or just above.`;
  return FIXES[text] ?? text;
}

const toRootPath = (cwd, file) => relative(root, resolve(cwd, file)).split(sep).join("/");
