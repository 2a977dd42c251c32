import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Mock, mockAccount } from "@hwcloud/contract";
import type { CodeBlock } from "./markdown.ts";

const packageFolder = fileURLToPath(new URL("../../", import.meta.url));
const tsc = fileURLToPath(new URL("../../../../node_modules/typescript/bin/tsc", import.meta.url));

interface Outcome {
  readonly code: number;
  readonly output: string;
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Outcome> =>
  new Promise((resolve) =>
    execFile("node", args, { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` }),
    ),
  );

/** Writes blocks as modules into a folder of this package, so that its dependencies resolve. */
export function writePrograms(blocks: readonly CodeBlock[]): { folder: string; files: Map<CodeBlock, string> } {
  const folder = mkdtempSync(join(packageFolder, "results/readme-"));
  const files = new Map(blocks.map((block, index) => [block, join(folder, `${index}.ts`)]));
  for (const [block, file] of files) writeFileSync(file, `${block.code}\nexport {};\n`);
  const compilerOptions = {
    noEmit: true,
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    noUnusedLocals: false,
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: join(packageFolder, "tsconfig.json"), compilerOptions, include: ["*.ts"] }),
  );
  return { folder, files };
}

/** Compiles all modules of a folder; the output names the file of each error. */
export const compile = (folder: string): Promise<Outcome> => run([tsc, "-p", folder, "--pretty", "false"]);

/** Runs a module as a user would, but with the regions' endpoints, the credentials and the login of a mock. */
export function runAgainst(mock: Mock, file: string): Promise<Outcome> {
  const { accessKeyId, secretAccessKey, projectId, domainName, userName, password } = mockAccount;
  return run([file], {
    PATH: process.env["PATH"],
    HUAWEICLOUD_SDK_AK: accessKeyId,
    HUAWEICLOUD_SDK_SK: secretAccessKey,
    HUAWEICLOUD_SDK_PROJECT_ID: projectId,
    MY_ACCESS_KEY: accessKeyId,
    MY_SECRET_KEY: secretAccessKey,
    MY_ACCOUNT: domainName,
    MY_USER: userName,
    MY_PASSWORD: password,
    ...Object.fromEntries(
      ["codearts-repo", "codearts-build", "hss", "iam"].map((slug) => [
        `HUAWEICLOUD_SDK_REGION_${slug.replace("-", "").toUpperCase()}_CN_NORTH_4`,
        mock.endpoint(slug),
      ]),
    ),
  });
}
