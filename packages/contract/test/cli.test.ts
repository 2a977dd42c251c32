import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { call, getToken, paths, sign } from "./calls.ts";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const children: ChildProcess[] = [];

function start(...args: string[]) {
  const child = spawn(process.execPath, [cli, ...args]);
  children.push(child);
  return child;
}
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** Runs a command that ends by itself. */
async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = start(...args);
  const [[code], stdout, stderr] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
  return { code: code as number, stdout, stderr };
}

/** Starts a mock that serves until it is stopped. */
async function startMockCommand(...args: string[]) {
  const begin = performance.now();
  const child = start("mock", "--port", "0", ...args);
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  while (!output.includes("Press Ctrl+C")) await once(child.stdout, "data");
  const milliseconds = performance.now() - begin;
  const url = /listens on (\S+)/.exec(output)?.[1] ?? "";
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code] = await once(child, "close");
    return { code: code as number, output };
  };
  return { url, milliseconds, stop };
}

test("it prints what it serves and the credentials, which work, and starts in under a second", async () => {
  const attempts = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    const { url, milliseconds, stop } = await startMockCommand();
    attempts.push(Math.round(milliseconds));
    expect((await call(await sign(url + paths.mirror))).status).toBe(200);
    const { output } = await stop("SIGTERM");
    for (const slug of ["codearts-repo", "codearts-build", "hss", "iam"])
      expect(output).toContain(`  ${url}/${slug}\n`);
    expect(output).toContain("export HUAWEICLOUD_SDK_AK=mock-access-key-id\n");
    expect(output).toContain(`export HUAWEICLOUD_SDK_IAM_ENDPOINT=${url}/iam\n`);
  }
  console.log(`From the start of the process until the mock listens: ${attempts.join(", ")} ms`);
  expect(Math.min(...attempts)).toBeLessThan(1000);
});

test("it writes a line for each request, without any secret", async () => {
  const { url, stop } = await startMockCommand();
  const token = await getToken(url);
  await call(`${url}${paths.tasks}&x=query-text`, { headers: { "x-auth-token": token } });
  const signed = await sign(url + paths.mirror);
  await call(signed);
  await call(`${url}/nothing`);
  const { output } = await stop("SIGTERM");
  expect(output.split("Press Ctrl+C to stop.\n")[1]?.trim().split("\n")).toEqual([
    "POST /iam/v3/auth/tokens 201 keystoneCreateUserTokenByPassword",
    "GET /hss/v5/mock-project-id/common/task-statistics 400 showTaskStatistics",
    "GET /codearts-repo/v4/repositories/2111915566/remote-mirror 200 showRemoteMirror",
    "GET /nothing 404 -",
  ]);
  for (const secret of [token, signed.headers.get("authorization") ?? "", "query-text"])
    expect(output).not.toContain(secret);
});

test("--quiet writes no line for a request", async () => {
  const { url, stop } = await startMockCommand("--quiet");
  expect((await call(url)).status).toBe(200);
  expect((await stop("SIGTERM")).output).toMatch(/Press Ctrl\+C to stop\.\n\n$/);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s ends it cleanly, open connections or not", async (signal) => {
  const { url, stop } = await startMockCommand();
  await call(url);
  expect((await stop(signal)).code).toBe(0);
});

test("a taken port is named, and no other is taken", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const result = await run("mock", "--port", String(port));
  server.close();
  expect(result).toEqual({
    code: 2,
    stdout: "",
    stderr: `hwcloud-contract: port ${port} is in use. Choose another with --port, or --port 0 for a free one.\n`,
  });
});

test("a host that is not this machine's", async () => {
  const { code, stderr } = await run("mock", "--port", "0", "--host", "192.0.2.1");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^hwcloud-contract: cannot listen on 192\.0\.2\.1, port 0: .*EADDRNOTAVAIL/);
});

test.each([
  [[], "a command is missing"],
  [["toString"], 'there is no command "toString"'],
  [["mock", "--prot", "1"], "Unknown option '--prot'"],
  [["mock", "now"], "Unexpected argument 'now'"],
  [["mock", "--port", "99999"], '--port is "99999": a number from 0 to 65535 is expected'],
  [["mock", "--port", "http"], '--port is "http": a number from 0 to 65535 is expected'],
])("misuse %j: what is wrong, the usage, exit 2", async (args, problem) => {
  const { code, stdout, stderr } = await run(...args);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(`hwcloud-contract: ${problem}`);
  expect(stderr).toContain("Usage: hwcloud-contract <command>");
});

test("--help and --version", async () => {
  for (const args of [["--help"], ["mock", "--help"]]) {
    expect(await run(...args)).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringMatching(/^Usage: hwcloud-contract/),
    });
  }
  expect(await run("--version")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) });
});
