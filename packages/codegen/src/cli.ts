#!/usr/bin/env node
import { basename, dirname, resolve } from "node:path";
import { check } from "./check.ts";
import { InputError, readDocument } from "./document.ts";
import { generateTable } from "./table.ts";
import { generateTypes } from "./types.ts";
import { writeFiles } from "./write.ts";

const USAGE = `Usage: hwcloud-codegen types|client specs/<slug>/dist/openapi.json <folder>
  types   writes index.ts and openapi.json of a types package
  client  writes operations.ts, the operations table of a client`;

const [command, file, folder, ...rest] = process.argv.slice(2);
if ((command !== "types" && command !== "client") || !file || !folder || rest.length > 0) {
  console.error(USAGE);
  process.exit(2);
}

try {
  const document = readDocument(file);
  check(document);
  // A bundle lies in specs/<slug>/dist.
  const slug = basename(dirname(dirname(resolve(file))));
  const header = `// Generated from specs/${slug} by @hwcloud/codegen. Do not edit: change the YAML and build again.\n`;
  writeFiles(
    folder,
    command === "types"
      ? { "index.ts": `${header}${await generateTypes(document)}`, "openapi.json": `${JSON.stringify(document)}\n` }
      : { "operations.ts": `${header}${generateTable(document, slug)}` },
  );
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(`hwcloud-codegen: ${error.message}`);
  process.exit(1);
}
