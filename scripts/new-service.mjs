// pnpm new-service: the folders of a service. The packages are copies of an existing service's, so there is no second
// template to maintain.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";

const USAGE = `Usage: pnpm new-service <slug> --name <name> --title <Title> --host <url> [--region <id> …]
Example: pnpm new-service codearts-deploy --name CodeArtsDeploy --title "CodeArts Deploy" --host https://codearts-deploy.{region}.myhuaweicloud.com --region cn-north-4`;

const root = new URL("../", import.meta.url);
const TEMPLATE = { slug: "codearts-build", name: "CodeArtsBuild", title: "CodeArts Build", id: "CODEARTSBUILD" };
/** What the docs of the template say about its own service. */
const OWN_TEXT = /, the cloud builds of Huawei Cloud|^ \* const \{ result.*\n/gm;
const COPIED = [
  "specs/codearts-build/package.json",
  "packages/codearts-build-types/package.json",
  "packages/codearts-build-types/tsconfig.build.json",
  "packages/codearts-build/package.json",
  "packages/codearts-build/tsconfig.build.json",
  "packages/codearts-build/src/index.ts",
];

const { slug, name, title, host, region } = readArguments();
const files = new Map(COPIED.map((file) => [adapt(file), adapt(readFileSync(new URL(file, root), "utf8"))]));
files.set(`specs/${slug}/openapi.yaml`, index());
files.set(`specs/${slug}/SOURCES.md`, "# Sources\n\n| tag | read from | as of |\n|---|---|---|\n");
files.set(`packages/${slug}/README.md`, `# @hwcloud/${slug}\n\nTyped fetch client for Huawei Cloud ${title}.\n`);
files.set(
  `packages/${slug}-types/README.md`,
  `# @hwcloud/${slug}-types\n\nTypes and the OpenAPI document of Huawei Cloud ${title}.\n`,
);

const taken = [...files.keys()].filter((file) => existsSync(new URL(file, root)));
if (taken.length > 0) {
  console.error(`${taken.join(", ")} exists already. Nothing was written.`);
  process.exit(1);
}
for (const [file, text] of files) {
  mkdirSync(dirname(new URL(file, root).pathname), { recursive: true });
  writeFileSync(new URL(file, root), text);
}
for (const folder of [`packages/${slug}`, `packages/${slug}-types`])
  copyFileSync(new URL("LICENSE", root), new URL(`${folder}/LICENSE`, root));

console.log(`Written:\n${[...files.keys()].map((file) => `  ${file}`).join("\n")}

Next
  1. Describe the service in specs/${slug}/openapi.yaml, and add an operation: pnpm new-operation ${slug} …
  2. pnpm install && pnpm format && npm start
  3. Let the mock serve it: packages/contract/src/services.ts and its package.json
  4. Keep it apart from other services: add it to the clients in .oxlintrc.json
  5. If its paths have {project_id}: projectParameter, as in packages/hss/src/index.ts
  6. Write the READMEs, and an example in packages/${slug}/src/index.ts`);

function readArguments() {
  let parsed;
  try {
    const text = { type: "string" };
    const options = { name: text, title: text, host: text, region: { type: "string", multiple: true } };
    parsed = parseArgs({ allowPositionals: true, options });
  } catch (error) {
    usage(error.message);
  }
  const { values, positionals } = parsed;
  if (positionals.length !== 1 || !values.name || !values.title || !values.host) usage("An argument is missing.");
  if (!/^[a-z][a-z0-9-]*$/.test(positionals[0]))
    usage(`The slug ${positionals[0]} must be in lower case, with hyphens.`);
  if (!/^[A-Z][A-Za-z0-9]*$/.test(values.name))
    usage(`The name ${values.name} must be in PascalCase, as in create${values.name}Client.`);
  if (!/^https:\/\/[^/]+$/.test(values.host)) usage(`The host ${values.host} must be an https URL without a path.`);
  const regions = values.region ?? [];
  if (values.host.includes("{region}") !== regions.length > 0)
    usage("Regions go with a host that has {region} in it, and only with that.");
  return { slug: positionals[0], ...values, region: regions };
}

function adapt(text) {
  return text
    .replaceAll(OWN_TEXT, "")
    .replaceAll("const build =", "const client =")
    .replaceAll(TEMPLATE.slug, slug)
    .replaceAll(TEMPLATE.name, name)
    .replaceAll(TEMPLATE.title, title)
    .replaceAll(TEMPLATE.id, slug.replaceAll("-", "").toUpperCase());
}

function index() {
  return `openapi: 3.1.1
info:
  title: ${title}
  version: 1.0.0
  summary: ""
  description: ""
  license:
    name: MIT
    identifier: MIT
servers:
  - url: ${host}
    description: ${region.length > 0 ? "All regions." : "The global endpoint."}
${region.length > 0 ? regionVariable() : ""}security:
  - token: []
  - accessKey: []
tags: []
paths: {}
components:
  securitySchemes:
    token:
      $ref: ../common/security/token.yaml
    accessKey:
      $ref: ../common/security/accessKey.yaml
`;
}

function regionVariable() {
  return `    variables:
      region:
        description: Region id.
        default: ${region[0]}
        enum:
${region
  .toSorted()
  .map((id) => `          - ${id}\n`)
  .join("")}`;
}

function usage(problem) {
  console.error(`${problem}\n${USAGE}`);
  process.exit(2);
}
