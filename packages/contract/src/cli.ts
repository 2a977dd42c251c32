#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { runMock } from "./commands/mock.ts";
import { UsageError } from "./usage-error.ts";

const usage = `Usage: hwcloud-contract <command> [options]

Commands:
  mock         serve every bundled service on one port until Ctrl+C
    --port     TCP port, 0 for a free one (default: 4010)
    --host     name or address to listen on (default: 127.0.0.1)
    --quiet    print no line for each request

Options:
  --help       show this text
  --version    show the version`;

const commands = new Map([["mock", runMock]]);

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === "--version") {
    console.log(await readVersion());
    return 0;
  }
  if (name === "--help" || args.includes("--help")) {
    console.log(usage);
    return 0;
  }
  try {
    if (name === undefined) throw new UsageError("a command is missing");
    const command = commands.get(name);
    if (!command) throw new UsageError(`there is no command "${name}"`);
    return await command(args);
  } catch (error) {
    if (!isMisuse(error)) throw error;
    console.error(`hwcloud-contract: ${error.message}\n\n${usage}`);
    return 2;
  }
}

async function readVersion(): Promise<string> {
  const manifest = await readFile(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

function isMisuse(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");
}
