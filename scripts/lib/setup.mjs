import { install, root } from "./run.mjs";
import { seconds, style, withProgress } from "./terminal.mjs";

const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL/;

/** Checks Node.js and installs the workspace, as the lockfile says. Ends the process with a message when it cannot. */
export async function setUp() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Node.js 20.19 or newer is needed; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
    );
  }
  const start = Date.now();
  const { code, output } = await withProgress("Installing the dependencies", install);
  if (code === 0) return console.log(`Installed in ${seconds(Date.now() - start)}.\n`);
  const reason = OFFLINE.exec(output);
  if (!reason) console.error(output);
  fail(
    reason
      ? `The dependencies could not be downloaded: no connection to the npm registry (${reason[0]}). Check the network, a proxy (HTTPS_PROXY) or the registry in your .npmrc, and run the command again.`
      : `The dependencies could not be installed in ${root.pathname}. The reason stands above.`,
  );
}

export function fail(message) {
  console.error(style("red", message));
  process.exit(1);
}
