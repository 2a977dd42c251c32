import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** A module for each client that imports it and calls one operation, as an application would. */
const ENTRIES = {
  "codearts-repo": `import { createCodeArtsRepoClient } from "@hwcloud/codearts-repo"; import { fromStatic } from "@hwcloud/core";
    export const run = (key) => createCodeArtsRepoClient({ region: "cn-north-4", credentials: fromStatic(key) }).showRemoteMirror({ repository_id: 1 });`,
  "codearts-build": `import { createCodeArtsBuildClient } from "@hwcloud/codearts-build"; import { fromStatic } from "@hwcloud/core";
    export const run = (key) => createCodeArtsBuildClient({ region: "cn-north-4", credentials: fromStatic(key) }).showJobStatus({ job_id: "1" });`,
  hss: `import { createHssClient } from "@hwcloud/hss"; import { fromStatic } from "@hwcloud/core";
    export const run = (key) => createHssClient({ region: "cn-north-4", credentials: fromStatic(key) }).showTaskStatistics({ task_type: "iac_scan" });`,
  iam: `import { createIamClient } from "@hwcloud/iam"; import { fromStatic } from "@hwcloud/core";
    export const run = (key) => createIamClient({ credentials: fromStatic(key) }).keystoneListProjects();`,
};

/** Bytes that a bundle of one client and one call has, for browsers, minified, before and after gzip. */
export async function measureBundle(slug: keyof typeof ENTRIES): Promise<{ minified: number; gzipped: number }> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRIES[slug], resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    write: false,
  });
  const [{ contents } = { contents: new Uint8Array() }] = outputFiles;
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}

/** The budget that is kept in the repository, in gzipped bytes. */
export function readBudget(): number {
  return JSON.parse(readFileSync(new URL("../size-budget.json", import.meta.url), "utf8"))["one client, one call"];
}
