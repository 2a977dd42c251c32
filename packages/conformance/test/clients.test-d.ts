import type { CodeArtsBuildClient } from "@hwcloud/codearts-build";
import { type CodeArtsRepoClient, createCodeArtsRepoClient } from "@hwcloud/codearts-repo";
import type { RemoteMirror } from "@hwcloud/codearts-repo-types";
import type { HssClient } from "@hwcloud/hss";
import type { RegistryStatistics, TaskStatistics } from "@hwcloud/hss-types";
import type { IamClient } from "@hwcloud/iam";
import { expectTypeOf, test } from "vitest";

declare const repo: CodeArtsRepoClient;
declare const build: CodeArtsBuildClient;
declare const hss: HssClient;
declare const iam: IamClient;

test("CodeArts Repo", async () => {
  const mirror = await repo.showRemoteMirror({ repository_id: 1 });
  expectTypeOf(mirror).toEqualTypeOf<RemoteMirror>();
  expectTypeOf(mirror).not.toBeAny();
  expectTypeOf(mirror.endpoint_uuid).toEqualTypeOf<string | null | undefined>();
  const { reason, event } = await repo.showRepositoryStatisticsStatus({ repository_id: 1 });
  expectTypeOf(reason).toEqualTypeOf<0 | 1 | 2 | 3 | undefined>();
  expectTypeOf(event?.branch).toEqualTypeOf<string | undefined>();
  // @ts-expect-error a repository's id is a number
  void repo.showRemoteMirror({ repository_id: "1" });
  // @ts-expect-error the id is missing
  void repo.showRemoteMirror({});
  // @ts-expect-error no such property
  void mirror.uri;
});

test("CodeArts Build", async () => {
  expectTypeOf((await build.showJobStatus({ job_id: "" })).result).toEqualTypeOf<boolean | undefined>();
  // @ts-expect-error the parameter is called job_id
  void build.showJobStatus({ jobId: "" });
  // @ts-expect-error no such operation
  void build.showJobState;
});

test("Host Security Service", async () => {
  expectTypeOf(await hss.listRegistryStatistics()).toEqualTypeOf<RegistryStatistics>();
  expectTypeOf(await hss.showTaskStatistics({ task_type: "iac_scan" })).toEqualTypeOf<TaskStatistics>();
  void hss.listRegistryStatistics({ project_id: "p", registry_type: ["Harbor", "Other"] });
  // @ts-expect-error task_type is required, though the project is filled in
  void hss.showTaskStatistics({});
  // @ts-expect-error not one of the documented values
  void hss.showTaskStatistics({ task_type: "image_scan" });
  // @ts-expect-error not one of the documented values
  void hss.listRegistryStatistics({ registry_type: ["Docker"] });
});

test("IAM", async () => {
  const login = await iam.keystoneCreateUserTokenByPassword({
    body: {
      auth: {
        identity: { methods: ["password"], password: { user: { name: "u", password: "p", domain: { name: "d" } } } },
        scope: { domain: { name: "d" } },
      },
    },
  });
  expectTypeOf(login.token?.expires_at).toEqualTypeOf<string | undefined>();
  expectTypeOf(await iam.keystoneListProjects()).not.toBeAny();
  // @ts-expect-error the body is missing
  void iam.keystoneCreateUserTokenByPassword({ nocatalog: "1" });
});

test("by path", async () => {
  const { data, error } = await repo.http.GET("/v4/repositories/{repository_id}/remote-mirror", {
    params: { path: { repository_id: 1 } },
  });
  expectTypeOf(data).toEqualTypeOf<RemoteMirror | undefined>();
  if (error) expectTypeOf(error.error_code).toBeString();
  // @ts-expect-error the path parameter is missing
  void repo.http.GET("/v4/repositories/{repository_id}/remote-mirror");
  // @ts-expect-error only GET is described
  void repo.http.POST("/v4/repositories/{repository_id}/remote-mirror", { params: { path: { repository_id: 1 } } });
});

test("options", () => {
  createCodeArtsRepoClient({ region: "cn-north-4" });
  createCodeArtsRepoClient({ region: "a-region-of-tomorrow" });
  // @ts-expect-error no such option
  createCodeArtsRepoClient({ zone: "cn-north-4" });
});
