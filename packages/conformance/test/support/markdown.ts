import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../../../../", import.meta.url));

/** A fenced block of a document. */
export interface CodeBlock {
  /** File from the repository's root, and the line of the block's first line of code. */
  readonly at: string;
  readonly language: string;
  /** Whether the block is compiled only: its info string says `no-run`. */
  readonly noRun: boolean;
  readonly code: string;
}

/** The documents that git knows or would add. */
export function documents(): string[] {
  const output = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
    cwd: root,
    encoding: "utf8",
  });
  return output.split("\n").filter((file) => file && !file.startsWith(".changeset/") && !file.endsWith("CHANGELOG.md"));
}

export const blocksOf = (file: string): CodeBlock[] => findBlocks(file, readFileSync(`${root}${file}`, "utf8"));

export function findBlocks(file: string, text: string): CodeBlock[] {
  return [...text.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)].map(
    ({ 1: language = "", 2: info = "", 3: code = "", index }) => ({
      at: `${file}:${text.slice(0, index).split("\n").length + 1}`,
      language,
      noRun: info.includes("no-run"),
      code,
    }),
  );
}
