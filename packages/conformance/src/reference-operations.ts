import { createCodeArtsBuildClient } from "@hwcloud/codearts-build";
import { createCodeArtsRepoClient } from "@hwcloud/codearts-repo";
import type { Call, CredentialProvider } from "@hwcloud/core";
import { createHssClient } from "@hwcloud/hss";

/** The five operations that stand for the whole product, called as a user would call them. */
export interface ReferenceOperation {
  readonly slug: string;
  readonly operation: string;
  readonly call: (options: { endpoint: string; credentials: CredentialProvider; projectId: string }) => Call<unknown>;
}

export const referenceOperations: readonly ReferenceOperation[] = [
  {
    slug: "codearts-repo",
    operation: "showRepositoryStatisticsStatus",
    call: (options) => createCodeArtsRepoClient(options).showRepositoryStatisticsStatus({ repository_id: 2111915566 }),
  },
  {
    slug: "codearts-repo",
    operation: "showRemoteMirror",
    call: (options) => createCodeArtsRepoClient(options).showRemoteMirror({ repository_id: 2111985337 }),
  },
  {
    slug: "codearts-build",
    operation: "showJobStatus",
    call: (options) => createCodeArtsBuildClient(options).showJobStatus({ job_id: "901878212b1a49be9c1a1054c272762a" }),
  },
  {
    slug: "hss",
    operation: "listRegistryStatistics",
    call: (options) => createHssClient(options).listRegistryStatistics({ registry_type: ["Harbor", "SwrEnterprise"] }),
  },
  {
    slug: "hss",
    operation: "showTaskStatistics",
    call: (options) => createHssClient(options).showTaskStatistics({ task_type: "cluster_scan" }),
  },
];
