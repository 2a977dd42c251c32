import { type ClientOptions, createClient, type ServiceClient } from "@hwcloud/core";
import type { operations as Operations, paths as Paths } from "@hwcloud/codearts-repo-types";
import { operations, type Region, servers } from "./generated/operations.ts";

/** A client of CodeArts Repo. */
export type CodeArtsRepoClient = ServiceClient<Operations, Paths>;

/** What the client is made with. */
export type CodeArtsRepoClientOptions = ClientOptions<Region>;

/**
 * Makes a client of CodeArts Repo, the Git hosting of Huawei Cloud.
 *
 * @param options - Region (or endpoint) and credentials.
 * @throws {ValidationError} when the region is unknown or the endpoint is no URL.
 *
 * @example
 * const repo = createCodeArtsRepoClient({ region: "cn-north-4", credentials: fromStatic({ accessKeyId, secretAccessKey }) });
 * const mirror = await repo.showRemoteMirror({ repository_id: 2111915566 });
 */
export function createCodeArtsRepoClient(options: CodeArtsRepoClientOptions = {}): CodeArtsRepoClient {
  return createClient({ name: "CodeArts Repo", id: "CODEARTSREPO", operations, servers }, options);
}
