import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./markdown.ts";

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly bin?: Record<string, string>;
  readonly scripts?: Record<string, string>;
}

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));

const manifest = readManifest("");
const workspace = ["packages", "specs"].flatMap((parent) =>
  readdirSync(join(root, parent))
    .map((name) => join(parent, name))
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map(readManifest),
);
const binaries = readdirSync(join(root, "node_modules/.bin"));

/** What is wrong with a line of shell: a program, script, package or file that is not there. */
export function findCommandProblem(line: string): string | undefined {
  const commands = line.replace(/(^|\s)#.*$/, "").split(/&&|\|/);
  const problems = commands.map((command) => command.trim() && checkCommand(command.trim().split(/\s+/)));
  return problems.find(Boolean) || undefined;
}

function checkCommand([program, ...args]: string[]): string | undefined {
  const missing = args.find((word) => /^(packages|scripts|specs)\/[^<*]+$/.test(word) && !existsSync(join(root, word)));
  if (missing) return `there is no file ${missing}`;
  const [first, second] = args;
  if (program === "npm")
    return first === "install" ? checkPackages(args) : checkScript(first === "run" ? second : first);
  if (program === "npx") return checkBinary(args.find((word) => !word.startsWith("-")));
  if (program === "pnpm") return checkPnpm(args);
  return program === "node" || program === "git" || program === "cd" ? undefined : `readers may not have ${program}`;
}

function checkPnpm([first, second, third]: string[]): string | undefined {
  if (first === "install") return undefined;
  if (first === "exec") return checkBinary(second);
  if (first !== "--filter") return checkScript(first);
  const target = workspace.find(({ name }) => name === second);
  return target ? checkScript(third, target) : `there is no package ${second}`;
}

function checkScript(name: string | undefined, { scripts = {} }: Manifest = manifest): string | undefined {
  return name && name in scripts ? undefined : `there is no script ${name}`;
}

function checkPackages(names: string[]): string | undefined {
  const published = new Set(workspace.filter((one) => !one.private).map(({ name }) => name));
  const unknown = names.find((name) => name.startsWith("@hwcloud/") && !published.has(name));
  return unknown && `${unknown} is no package that is published`;
}

function checkBinary(name = ""): string | undefined {
  const isKnown = name === "pnpm" || binaries.includes(name) || workspace.some(({ bin = {} }) => name in bin);
  return isKnown ? undefined : `there is no program ${name}`;
}
