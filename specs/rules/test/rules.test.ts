import { expect, test } from "vitest";
import { copySpec } from "./support/spec.ts";

interface Fixture {
  rule: string;
  file: string;
  /** What is replaced by what; a file without a search is new. */
  edits: [file: string, search: string | undefined, replacement: string][];
  line: number;
  /** Words of the message that tell the fix. */
  says: string;
}

const mirror = "repository/showRemoteMirror.yaml";
const model = "repository/schemas/RemoteMirror.yaml";
const status = "repository/schemas/RepositoryStatisticsStatus.yaml";

const fixtures: Fixture[] = [
  {
    rule: "hwcloud/operation-id-is-file-name",
    file: mirror,
    line: 1,
    says: "Rename the file to showMirror.yaml, or set operationId to showRemoteMirror",
    edits: [[mirror, "operationId: showRemoteMirror", "operationId: showMirror"]],
  },
  {
    rule: "operation-summary",
    file: mirror,
    line: 1,
    says: "summary",
    edits: [[mirror, "summary: Show the mirror settings of a repository\n", ""]],
  },
  {
    rule: "operation-description",
    file: mirror,
    line: 1,
    says: "description",
    edits: [
      [
        mirror,
        "description: |-\n  Returns where a repository is mirrored from, whether it is synchronised on a schedule, and how the last\n  synchronisation ended.\n",
        "",
      ],
    ],
  },
  {
    rule: "rule/operation-tag",
    file: mirror,
    line: 1,
    says: "Add the name of the folder",
    edits: [[mirror, "tags: [repository]\n", ""]],
  },
  {
    rule: "operation-tag-defined",
    file: mirror,
    line: 9,
    says: "Add it under tags in openapi.yaml",
    edits: [[mirror, "tags: [repository]", "tags: [repositories]"]],
  },
  {
    rule: "rule/operation-documentation",
    file: mirror,
    line: 1,
    says: "Add externalDocs",
    edits: [
      [
        mirror,
        "externalDocs:\n  description: Vendor documentation\n  url: https://support.huaweicloud.com/api-codeartsrepo/ShowRemoteMirror.html\n",
        "",
      ],
    ],
  },
  {
    rule: "rule/documentation-https",
    file: mirror,
    line: 8,
    says: "must start with https://",
    edits: [[mirror, "url: https://support", "url: http://support"]],
  },
  {
    rule: "hwcloud/success-example",
    file: "repository/showRepositoryStatisticsStatus.yaml",
    line: 14,
    says: "Add one under examples",
    edits: [
      [
        "repository/showRepositoryStatisticsStatus.yaml",
        "        examples:\n          notStarted:",
        "        x-examples:\n          notStarted:",
      ],
    ],
  },
  {
    rule: "hwcloud/error-example",
    file: mirror,
    line: 13,
    says: 'Add "5XX: { $ref: ../../common/responses/ServerError.yaml }"',
    edits: [[mirror, "  5XX:\n    $ref: ../../common/responses/ServerError.yaml\n", ""]],
  },
  {
    rule: "hwcloud/error-example",
    file: mirror,
    line: 47,
    says: "The error 403 of showRemoteMirror has no example",
    edits: [
      [
        mirror,
        "        examples:\n          forbidden:\n            summary: The user lacks the permission\n            value:\n              error_code: CH.004403\n              error_msg: Insufficient permissions. Apply for the required permission and try again.\n",
        "",
      ],
    ],
  },
  {
    rule: "hwcloud/key-order",
    file: mirror,
    line: 2,
    says: "The key operationId must stand before summary",
    edits: [
      [
        mirror,
        "operationId: showRemoteMirror\nsummary: Show the mirror settings of a repository\n",
        "summary: Show the mirror settings of a repository\noperationId: showRemoteMirror\n",
      ],
    ],
  },
  {
    rule: "hwcloud/key-order",
    file: model,
    line: 6,
    says: "The key description must stand before type",
    edits: [
      [
        model,
        "    description: Id of the mirror configuration itself.\n    type: integer\n",
        "    type: integer\n    description: Id of the mirror configuration itself.\n",
      ],
    ],
  },
  {
    rule: "hwcloud/sorted-index",
    file: "openapi.yaml",
    line: 0,
    says: "must stand before",
    edits: [
      [
        "openapi.yaml",
        "  /v4/repositories/{repository_id}/remote-mirror:\n    get:\n      $ref: repository/showRemoteMirror.yaml\n",
        "",
      ],
      [
        "openapi.yaml",
        "components:\n",
        "  /v4/repositories/{repository_id}/remote-mirror:\n    get:\n      $ref: repository/showRemoteMirror.yaml\ncomponents:\n",
      ],
    ],
  },
  {
    rule: "hwcloud/described-properties",
    file: model,
    line: 4,
    says: "The property id has no description",
    edits: [[model, "    description: Id of the mirror configuration itself.\n", ""]],
  },
  {
    rule: "parameter-description",
    file: "parameters/repository_id.yaml",
    line: 1,
    says: "description",
    edits: [
      [
        "parameters/repository_id.yaml",
        "description: Id of the repository, as `listUserAllRepositories` returns it.\n",
        "",
      ],
    ],
  },
  {
    rule: "hwcloud/enum-descriptions",
    file: status,
    line: 12,
    says: "No meaning is given for 3",
    edits: [[status, "      3: Both quotas are used up.\n", ""]],
  },
  {
    rule: "hwcloud/enum-descriptions",
    file: status,
    line: 14,
    says: "describes 4, which the enum does not have",
    edits: [[status, "      3: Both", "      4: None.\n      3: Both"]],
  },
  {
    rule: "hwcloud/english-text",
    file: mirror,
    line: 2,
    says: "put the Chinese text into zh-CN.yaml",
    edits: [[mirror, "summary: Show the mirror", "summary: 获取 the mirror"]],
  },
  {
    rule: "hwcloud/model-name",
    file: mirror,
    line: 18,
    says: "hides the global Error",
    edits: [
      [mirror, "schemas/RemoteMirror.yaml", "schemas/Error.yaml"],
      ["repository/schemas/Error.yaml", undefined, "description: A mirror.\ntype: object\n"],
      [model, "description: Where", "description: Where"],
    ],
  },
  {
    rule: "hwcloud/model-name",
    file: mirror,
    line: 18,
    says: "not named in PascalCase",
    edits: [
      [mirror, "schemas/RemoteMirror.yaml", "schemas/remote_mirror.yaml"],
      ["repository/schemas/remote_mirror.yaml", undefined, "description: A mirror.\ntype: object\n"],
    ],
  },
  {
    rule: "hwcloud/referenced-files",
    file: "openapi.yaml",
    line: 0,
    says: "Nothing refers to repository/schemas/Forgotten.yaml",
    edits: [["repository/schemas/Forgotten.yaml", undefined, "description: Nobody uses it.\ntype: object\n"]],
  },
  {
    rule: "no-unused-components",
    file: "openapi.yaml",
    line: 0,
    says: "never used",
    edits: [
      [
        "openapi.yaml",
        "components:\n",
        "components:\n  schemas:\n    Forgotten:\n      description: Nobody uses it.\n      type: object\n",
      ],
    ],
  },
  {
    rule: "no-invalid-media-type-examples",
    file: mirror,
    line: 23,
    says: "must be",
    edits: [[mirror, "              id: 11887\n", "              id: eleven\n"]],
  },
  {
    rule: "no-invalid-schema-examples",
    file: model,
    line: 8,
    says: "must be",
    edits: [[model, "    example: 11887\n", "    example: eleven\n"]],
  },
  {
    rule: "no-invalid-parameter-examples",
    file: "parameters/repository_id.yaml",
    line: 10,
    says: "must be",
    edits: [["parameters/repository_id.yaml", "example: 2111915566", "example: 0"]],
  },
  {
    rule: "no-unresolved-refs",
    file: mirror,
    line: 18,
    says: "schemas/Nope.yaml does not exist. Correct the $ref, or add the file.",
    edits: [[mirror, "schemas/RemoteMirror.yaml", "schemas/Nope.yaml"]],
  },
  {
    rule: "no-unresolved-refs",
    file: mirror,
    line: 3,
    says: "The file is no valid YAML",
    edits: [[mirror, "summary: Show", "summary: [Show"]],
  },
  {
    rule: "operation-operationId-unique",
    file: "repository/showRepositoryStatisticsStatus.yaml",
    line: 1,
    says: "Another operation has the same operationId",
    edits: [[mirror, "operationId: showRemoteMirror", "operationId: showRepositoryStatisticsStatus"]],
  },
];

test("the specs as they are have no problem", async () => {
  using spec = copySpec("codearts-repo");
  expect(await spec.run("lint-spec.mjs")).toMatchObject({ code: 0, stdout: "No problem.\n", stderr: "" });
});

test.concurrent.each(fixtures)("$rule in $file: $says", async ({ rule, file, edits, line, says }) => {
  using spec = copySpec("codearts-repo");
  for (const [name, search, replacement] of edits) spec.edit(name, search, replacement);
  const { code, stderr } = await spec.run("lint-spec.mjs");
  const reported = stderr.split("\n").find((text) => text.includes(` ${rule}: `) && text.includes(says));
  if (!reported)
    throw new Error(`the rule did not report; lint said:
${stderr}`);
  expect(reported).toMatch(new RegExp(`^specs/codearts-repo/${file}:${line || "\\d+"}:\\d+  ${rule}: `));
  expect(code).toBe(1);
});

test.concurrent.each([
  ["invalid YAML", "summary: Show", "summary: [Show"],
  ["an unknown $ref", "schemas/RemoteMirror.yaml", "schemas/Nope.yaml"],
])("%s gives one line", async (_, search, replacement) => {
  using spec = copySpec("codearts-repo");
  spec.edit(mirror, search, replacement);
  const { stderr } = await spec.run("lint-spec.mjs");
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("a bundle that cannot be made leaves the last one as it was", async () => {
  using spec = copySpec("codearts-repo");
  expect((await spec.run("bundle-spec.mjs")).code).toBe(0);
  const before = [spec.read("dist/openapi.json"), spec.read("dist/openapi.yaml")];
  expect(before[0]).toContain('"showRemoteMirror"');
  spec.edit(mirror, "schemas/RemoteMirror.yaml", "schemas/Nope.yaml");
  const { code, stderr } = await spec.run("bundle-spec.mjs");
  expect(code).toBe(1);
  expect(stderr).toContain("Nope.yaml");
  expect([spec.read("dist/openapi.json"), spec.read("dist/openapi.yaml")]).toEqual(before);
});
