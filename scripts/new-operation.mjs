// pnpm new-operation: the skeleton of an operation. The linter refuses it until its texts are written.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { addPath, addTag } from "./lib/index-file.mjs";

const USAGE = `Usage: pnpm new-operation <service> <METHOD> <path> <operationId> --tag <tag>
Example: pnpm new-operation hss GET /v5/{project_id}/host-management/hosts listHosts --tag host-management`;

const SHARED_FOLDERS = new Set(["schemas", "parameters", "headers", "responses", "security", "workflows", "dist"]);

const specs = new URL("../specs/", import.meta.url);

const { positionals, values } = readArguments();
const [slug, method, path, operationId] = positionals;
const { tag } = values;
const folder = new URL(`${slug}/`, specs);
const index = new URL("openapi.yaml", folder);
const file = new URL(`${tag}/${operationId}.yaml`, folder);

if (!services().includes(slug)) fail(`There is no service ${slug} in specs/. Services: ${services().join(", ")}.`);
const twin = readdirSync(folder, { recursive: true }).find((name) => name.endsWith(`/${operationId}.yaml`));
if (twin) fail(`specs/${slug}/${twin} describes ${operationId} already.`);

let changed;
try {
  changed = addPath(addTag(readFileSync(index, "utf8"), tag), path, method.toLowerCase(), `${tag}/${operationId}.yaml`);
} catch (error) {
  fail(error.message);
}
mkdirSync(dirname(file.pathname), { recursive: true });
writeFileSync(file, skeleton());
writeFileSync(index, changed);

console.log(`Written: specs/${slug}/${tag}/${operationId}.yaml and its place in specs/${slug}/openapi.yaml.

Next
  1. Fill in what is empty; write the models that it refers to in specs/${slug}/${tag}/schemas/, or correct their names.
  2. pnpm --filter @hwcloud/spec-${slug} lint      says what is missing, file and line
  3. npm start                                   builds the types and the client
  4. Note the source in specs/${slug}/SOURCES.md, and add a changeset: pnpm exec changeset`);

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { tag: { type: "string" } } });
  } catch (error) {
    usage(error.message);
  }
  const [, givenMethod, givenPath, id] = parsed.positionals;
  if (parsed.positionals.length !== 4 || !parsed.values.tag) usage("Four arguments and --tag are needed.");
  if (!/^(GET|PUT|POST|DELETE|PATCH)$/.test(givenMethod))
    usage(`${givenMethod} is no method. Use GET, PUT, POST, DELETE or PATCH.`);
  if (!/^\/\S+$/.test(givenPath)) usage(`The path ${givenPath} must start with a slash.`);
  if (!/^[a-z][A-Za-z0-9]*$/.test(id))
    usage(`The operationId ${id} must be the vendor's name with a lower-case first letter.`);
  if (!/^[a-z0-9-]+$/.test(parsed.values.tag))
    usage(`The tag ${parsed.values.tag} must be in lower case, with hyphens.`);
  if (SHARED_FOLDERS.has(parsed.values.tag)) usage(`${parsed.values.tag} is a folder that tags share, not a tag.`);
  return parsed;
}

/** Everything that follows from the arguments. What only a person can know is empty, and the linter refuses it. */
function skeleton() {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const parameters = names.map((name) =>
    existsSync(new URL(`parameters/${name}.yaml`, folder))
      ? `  - $ref: ../parameters/${name}.yaml\n`
      : `  - name: ${name}\n    in: path\n    description: ""\n    required: true\n    schema:\n      type: string\n      minLength: 1\n    example: ""\n`,
  );
  const model = operationId.replace(/^[a-z0-9]+(?=[A-Z])/, "").replace(/^./, (first) => first.toUpperCase());
  const body = `requestBody:\n  description:\n  required: true\n  content:\n    application/json:\n      schema:\n        $ref: schemas/${model}Request.yaml\n      examples:\n`;
  const errors = existsSync(new URL("responses/ClientError.yaml", folder)) ? "../responses" : "../../common/responses";
  return `operationId: ${operationId}
summary: ""
description: ""
externalDocs:
  description: Vendor documentation
  url: ""
tags: [${tag}]
${parameters.length > 0 ? `parameters:\n${parameters.join("")}` : ""}${/POST|PUT|PATCH/.test(method) ? body : ""}responses:
  "200":
    description:
    content:
      application/json:
        schema:
          $ref: schemas/${model}.yaml
        examples:
  4XX:
    $ref: ${errors}/ClientError.yaml
  5XX:
    $ref: ${errors}/ServerError.yaml
`;
}

function services() {
  return readdirSync(specs).filter((name) => existsSync(new URL(`${name}/openapi.yaml`, specs)));
}

function usage(problem) {
  console.error(`${problem}\n${USAGE}`);
  process.exit(2);
}

function fail(problem) {
  console.error(problem);
  process.exit(1);
}
