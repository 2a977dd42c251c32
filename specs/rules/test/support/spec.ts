import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** A copy of the repository's specs and scripts in a temporary folder, where they can be broken. */
export interface SpecCopy extends Disposable {
  /** Replaces a part of a file of the service, or writes a new file. The part must be there. */
  edit(file: string, search: string | undefined, replacement: string): void;
  run(script: "lint-spec.mjs" | "bundle-spec.mjs"): Promise<{ code: number; stdout: string; stderr: string }>;
  read(file: string): string | undefined;
}

export function copySpec(slug: string): SpecCopy {
  const folder = mkdtempSync(join(tmpdir(), "hwcloud-specs-"));
  const service = join(folder, "specs", slug);
  const isSource = (path: string): boolean =>
    !/[\\/](node_modules|dist|results|\.turbo)([\\/]|$)/.test(path.slice(root.length));
  for (const part of [
    "scripts",
    "specs/common",
    "specs/rules",
    `specs/${slug}`,
    "specs/redocly.yaml",
    "specs/redocly-bundle.yaml",
  ]) {
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: isSource });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return {
    edit(file, search, replacement) {
      const path = join(service, file);
      if (search === undefined) {
        mkdirSync(dirname(path), { recursive: true });
        return writeFileSync(path, replacement);
      }
      const text = readFileSync(path, "utf8");
      if (!text.includes(search)) throw new Error(`${file} does not contain ${search}`);
      writeFileSync(
        path,
        text.replace(search, () => replacement),
      );
    },
    run: (script) =>
      new Promise((resolve) => {
        const env = { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"]}` };
        execFile("node", [`../../scripts/${script}`], { cwd: service, env }, (error, stdout, stderr) =>
          resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
        );
      }),
    read: (file) => (existsSync(join(service, file)) ? readFileSync(join(service, file), "utf8") : undefined),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
