import { type Mock, mockAccount, startMock } from "@hwcloud/contract";
import { createCodeArtsRepoClient } from "@hwcloud/codearts-repo";
import { ApiError, fromStatic, fromToken } from "@hwcloud/core";
import { createHssClient } from "@hwcloud/hss";
import { createIamClient } from "@hwcloud/iam";
import { fromPassword } from "@hwcloud/iam/credentials";
import { afterAll, beforeAll, expect, test } from "vitest";
import { referenceOperations } from "../src/reference-operations.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ port: 0 });
});

afterAll(() => mock.close());

const { accessKeyId, secretAccessKey, domainName, userName, password, projectId, projectName } = mockAccount;
const accessKey = fromStatic({ accessKeyId, secretAccessKey, projectId });
const login = (overrides = {}): ReturnType<typeof fromPassword> =>
  fromPassword({
    endpoint: mock.endpoint("iam"),
    domainName,
    userName,
    password,
    scope: { project: { name: projectName } },
    ...overrides,
  });

/** The answers that the vendor's pages show. */
const DOCUMENTED: Record<string, unknown> = {
  showRepositoryStatisticsStatus: {
    can_statistics: false,
    reason: 0,
    event: { id: 0, branch: "branch_bb453f4359fc", stat_date: "20250604" },
  },
  showRemoteMirror: { id: 11887, repository_id: 2111985337, number_of_failures: 1, endpoint_uuid: null },
  showJobStatus: { result: true },
  listRegistryStatistics: { fail_num: 1, success_num: 1 },
  showTaskStatistics: { total_num: 17, running_num: 1, last_task_start_time: 1745311451000 },
};

for (const { slug, operation, call } of referenceOperations) {
  test(`${operation}, signed with an access key`, async () => {
    const { data, response } = await call({
      endpoint: mock.endpoint(slug),
      credentials: accessKey,
      projectId,
    }).withResponse();
    expect(data).toMatchObject(DOCUMENTED[operation] as object);
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f]{32}$/);
  });

  test(`${operation}, with a token got by password`, async () => {
    expect(await call({ endpoint: mock.endpoint(slug), credentials: login(), projectId })).toMatchObject(
      DOCUMENTED[operation] as object,
    );
  });
}

test("the documented response header is there", async () => {
  const repo = createCodeArtsRepoClient({ endpoint: mock.endpoint("codearts-repo"), credentials: accessKey });
  const { response } = await repo.showRepositoryStatisticsStatus({ repository_id: 1 }).withResponse();
  expect(response.headers.get("x-total")).toBe("1");
});

test("another documented answer can be asked for, and becomes a typed error", async () => {
  const repo = createCodeArtsRepoClient({ endpoint: mock.endpoint("codearts-repo"), credentials: accessKey });
  const error = await repo
    .showRemoteMirror({ repository_id: 1 }, { headers: { prefer: "code=404" } })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 404, code: "CH.004404", operation: "showRemoteMirror" });
});

test("the project of a token is used where the client has none", async () => {
  const hss = createHssClient({ endpoint: mock.endpoint("hss"), credentials: login() });
  const { response } = await hss.showTaskStatistics({ task_type: "iac_scan" }).withResponse();
  expect(response.url).toContain(`/v5/${projectId}/common/task-statistics`);
});

test("IAM finds the project of a region by its name", async () => {
  const iam = createIamClient({ endpoint: mock.endpoint("iam"), credentials: accessKey });
  const { projects } = await iam.keystoneListProjects({ name: projectName });
  expect(projects?.map(({ id, name }) => ({ id, name }))).toEqual([{ id: projectId, name: projectName }]);
});

test("wrong credentials are refused with the vendor's errors", async () => {
  const endpoint = mock.endpoint("codearts-repo");
  const wrongKey = createCodeArtsRepoClient({
    endpoint,
    credentials: fromStatic({ accessKeyId, secretAccessKey: "wrong" }),
  });
  await expect(wrongKey.showRemoteMirror({ repository_id: 1 })).rejects.toMatchObject({
    status: 401,
    code: "APIGW.0301",
  });
  const wrongToken = createCodeArtsRepoClient({ endpoint, credentials: fromToken("not-a-token") });
  await expect(wrongToken.showRemoteMirror({ repository_id: 1 })).rejects.toMatchObject({
    status: 401,
    code: "APIGW.0301",
  });
  const wrongPassword = createCodeArtsRepoClient({ endpoint, credentials: login({ password: "wrong" }) });
  await expect(wrongPassword.showRemoteMirror({ repository_id: 1 })).rejects.toMatchObject({
    status: 401,
    code: "401",
  });
});

test("an input outside its documented range is refused by the mock, which names the parameter", async () => {
  const repo = createCodeArtsRepoClient({ endpoint: mock.endpoint("codearts-repo"), credentials: accessKey });
  await expect(repo.showRemoteMirror({ repository_id: 0 })).rejects.toThrow(/400 .*repository_id/);
});
