import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes all files or none: each is complete beside its place before the first one is moved there. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(files);
  for (const name of names) writeFileSync(join(folder, `${name}.tmp`), files[name] ?? "");
  for (const name of names) renameSync(join(folder, `${name}.tmp`), join(folder, name));
}
