import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "./support/markdown.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hwcloud-scaffold-"));
  const isSource = (path: string): boolean =>
    !/[\\/](node_modules|dist|results|generated|test)([\\/]|$)/.test(path.slice(root.length));
  for (const part of ["LICENSE", "scripts", "specs", "packages/codearts-build", "packages/codearts-build-types"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: isSource });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const run = (
  script: string,
  args: readonly string[],
  cwd = folder,
): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"]}` };
    execFile("node", [join(folder, "scripts", script), ...args], { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const lint = (slug: string): ReturnType<typeof run> => run("lint-spec.mjs", [], join(folder, "specs", slug));
const listHosts = ["hss", "GET", "/v5/{project_id}/host-management/hosts", "listHosts", "--tag", "host-management"];

test("new-operation writes a skeleton that the linter refuses until it is filled in", async () => {
  expect(await run("new-operation.mjs", listHosts)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("specs/hss/host-management/listHosts.yaml"),
  });
  const index = read("specs/hss/openapi.yaml");
  const [own, before, after] = [
    "/v5/{project_id}/host-management/hosts:",
    "/v5/{project_id}/common/task-statistics:",
    "/v5/{project_id}/image/registries/statistics:",
  ].map((path) => index.indexOf(path));
  expect(before).toBeLessThan(own ?? 0);
  expect(own).toBeLessThan(after ?? 0);
  expect(index).toMatch(/- name: common-task\n.*\n {2}- name: host-management\n.*\n {2}- name: image-registry/);
  expect(read("specs/hss/host-management/listHosts.yaml")).toContain("- $ref: ../parameters/project_id.yaml");

  const refused = await lint("hss");
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("specs/hss/host-management/listHosts.yaml:2:");
  expect(refused.stderr).toContain("specs/hss/openapi.yaml:");

  const file = "specs/hss/host-management/listHosts.yaml";
  // Each empty text is refused as long as it is empty.
  const texts: [string, string][] = [
    ['summary: ""', "summary: List the protected servers"],
    ['description: ""', "description: Lists the servers that the service knows."],
    ['url: ""', "url: https://support.huaweicloud.com/intl/en-us/api-hss2.0/ListHostStatus.html"],
    ["    description:\n", "    description: The servers.\n"],
    ["examples:\n", "examples:\n          none:\n            summary: No server\n            value: {}\n"],
  ];
  for (const [empty, filled] of texts) {
    const [line] = read(file).split(empty);
    expect((await lint("hss")).stderr).toContain(`${file}:${line?.split("\n").length}:`);
    writeFileSync(join(folder, file), read(file).replace(empty, filled));
  }
  expect((await lint("hss")).stderr).toContain("host-management/schemas/Hosts.yaml does not exist");
  mkdirSync(join(folder, "specs/hss/host-management/schemas"));
  writeFileSync(
    join(folder, "specs/hss/host-management/schemas/Hosts.yaml"),
    "description: Protected servers.\ntype: object\n",
  );
  writeFileSync(
    join(folder, "specs/hss/openapi.yaml"),
    index.replace('description: ""', "description: Protected servers."),
  );
  expect(await lint("hss")).toMatchObject({ code: 0, stderr: "" });
});

test("new-operation never overwrites, and says what is wrong with its arguments", async () => {
  const before = read("specs/hss/openapi.yaml");
  const refusals: [string[], number, string][] = [
    [["hss", "GET", "/v5/x", "showTaskStatistics", "--tag", "other"], 1, "describes showTaskStatistics already"],
    [
      ["hss", "GET", "/v5/{project_id}/common/task-statistics", "listOther", "--tag", "other"],
      1,
      "GET /v5/{project_id}/common/task-statistics is described already",
    ],
    [
      ["obs", "GET", "/x", "listOther", "--tag", "other"],
      1,
      "There is no service obs in specs/. Services: codearts-build, codearts-repo, hss, iam",
    ],
    [["hss", "FETCH", "/x", "listOther", "--tag", "other"], 2, "FETCH is no method"],
    [["hss", "GET", "x", "listOther", "--tag", "other"], 2, "must start with a slash"],
    [["hss", "GET", "/x", "ListOther", "--tag", "other"], 2, "lower-case first letter"],
    [["../specs/hss", "GET", "/x", "listOther", "--tag", "other"], 1, "There is no service ../specs/hss"],
    [["hss", "GET", "/x", "listOther", "--tag", "schemas"], 2, "schemas is a folder that tags share"],
    [["hss", "GET", "/x", "listOther"], 2, "Usage: pnpm new-operation"],
  ];
  for (const [args, code, message] of refusals) {
    expect(await run("new-operation.mjs", args)).toMatchObject({ code, stderr: expect.stringContaining(message) });
  }
  expect(read("specs/hss/openapi.yaml")).toBe(before);
  expect(existsSync(join(folder, "specs/hss/other"))).toBe(false);
});

test("a second method of a path joins the first", async () => {
  const path = "/v5/{project_id}/common/task-statistics";
  expect(
    (await run("new-operation.mjs", ["hss", "DELETE", path, "deleteTaskStatistics", "--tag", "common-task"])).code,
  ).toBe(0);
  expect(read("specs/hss/openapi.yaml")).toContain(
    `  ${path}:\n    get:\n      $ref: common-task/showTaskStatistics.yaml\n    delete:\n      $ref: common-task/deleteTaskStatistics.yaml\n`,
  );
});

test("comments of the index stay above what they are about", async () => {
  const file = join(folder, "specs/hss/openapi.yaml");
  const [image] = /^ {2}\/v5\/\{project_id\}\/image.*$/m.exec(read("specs/hss/openapi.yaml")) ?? [""];
  const commented = `  # Read from the English page.\n  # See SOURCES.md.\n${image}`;
  writeFileSync(file, readFileSync(file, "utf8").replace(image, commented));
  const path = "/v5/{project_id}/antivirus/tasks/{task_id}";
  expect((await run("new-operation.mjs", ["hss", "PUT", path, "updateTask", "--tag", "antivirus"])).code).toBe(0);
  expect(read("specs/hss/openapi.yaml")).toContain(commented);
  const problems = (await lint("hss")).stderr.matchAll(/updateTask\.yaml:(\d+)/g);
  // Summary, description, link; parameter: description, example; body and answer: description, model, example.
  expect(new Set(Array.from(problems, ([, line]) => line)).size).toBe(11);
});

const deploy = [
  "codearts-deploy",
  "--name",
  "CodeArtsDeploy",
  "--title",
  "CodeArts Deploy",
  "--host",
  "https://deploy.{region}.myhuaweicloud.com",
  "--region",
  "cn-north-4",
  "--region",
  "ap-southeast-3",
];

test("new-service writes a spec and two packages after an existing service's", async () => {
  expect((await run("new-service.mjs", deploy)).code).toBe(0);
  expect(read("packages/codearts-deploy/src/index.ts")).toContain("export function createCodeArtsDeployClient(");
  for (const file of ["package.json", "src/index.ts"]) {
    expect(read(`packages/codearts-deploy/${file}`)).not.toMatch(/build(?!"?:)(?!\.json)|showJobStatus/i);
  }
  expect(read("packages/codearts-deploy/src/index.ts")).toContain('id: "CODEARTSDEPLOY"');
  expect(JSON.parse(read("packages/codearts-deploy/package.json"))).toMatchObject({
    name: "@hwcloud/codearts-deploy",
    dependencies: { "@hwcloud/codearts-deploy-types": "workspace:^" },
  });
  expect(read("specs/codearts-deploy/openapi.yaml")).toMatch(/enum:\n\s+- ap-southeast-3\n\s+- cn-north-4/);
  const operation = ["codearts-deploy", "POST", "/v2/tasks", "createTask", "--tag", "task"];
  expect(await run("new-operation.mjs", operation)).toMatchObject({ code: 0, stderr: "" });
  expect((await lint("codearts-deploy")).stderr).toContain("specs/codearts-deploy/task/createTask.yaml:");

  expect(await run("new-service.mjs", deploy)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("exists already. Nothing was written."),
  });
  const global = ["eps", "--name", "Eps", "--title", "Enterprise Project", "--host", "https://eps.myhuaweicloud.com"];
  expect(await run("new-service.mjs", [...global, "--region", "cn-north-4"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Regions go with a host that has {region} in it"),
  });
  expect((await run("new-service.mjs", global)).code).toBe(0);
  expect(read("specs/eps/openapi.yaml")).not.toContain("variables");
  expect(await run("new-service.mjs", ["other"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Usage: pnpm new-service"),
  });
});
