import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export const root = new URL("../../", import.meta.url);

const { packageManager } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

/** Runs a command in the repository's root. Resolves to its exit code and everything that it printed. */
function run(command, args, { inherit = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", inherit ? "inherit" : "pipe", inherit ? "inherit" : "pipe"],
      shell: process.platform === "win32",
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", REDOCLY_TELEMETRY: "off" },
    });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs pnpm at the version that package.json pins, whatever is installed on the machine. */
export const pnpm = (args, options) => run("npx", ["--yes", "--fetch-retries=1", packageManager, ...args], options);
