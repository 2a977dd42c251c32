import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

export const root = new URL("../../", import.meta.url);

const { packageManager } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

/** The workspace's own tools come first: its Node.js, its pnpm. */
const PATH = [fileURLToPath(new URL("node_modules/.bin", root)), process.env.PATH].join(delimiter);

/** Runs a command in the repository's root. Resolves to its exit code and everything that it printed. */
export function run(command, args, { inherit = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", inherit ? "inherit" : "pipe", inherit ? "inherit" : "pipe"],
      shell: process.platform === "win32",
      env: { ...process.env, PATH, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", REDOCLY_TELEMETRY: "off" },
    });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Installs with pnpm at the version that package.json pins, whatever is on the machine. */
export const install = () => run("npx", ["--yes", "--fetch-retries=1", packageManager, "install", "--frozen-lockfile"]);
