import { type ClientOptions, createClient, type ServiceClient } from "@hwcloud/core";
import type { operations as Operations, paths as Paths } from "@hwcloud/codearts-build-types";
import { operations, type Region, servers } from "./generated/operations.ts";

/** A client of CodeArts Build. */
export type CodeArtsBuildClient = ServiceClient<Operations, Paths>;

/** What the client is made with. */
export type CodeArtsBuildClientOptions = ClientOptions<Region>;

/**
 * Makes a client of CodeArts Build, the cloud builds of Huawei Cloud.
 *
 * @param options - Region (or endpoint) and credentials.
 * @throws {ValidationError} when the region is unknown or the endpoint is no URL.
 *
 * @example
 * const build = createCodeArtsBuildClient({ region: "cn-north-4", credentials: fromStatic({ accessKeyId, secretAccessKey }) });
 * const { result: running } = await build.showJobStatus({ job_id: "901878212b1a49be9c1a1054c272762a" });
 */
export function createCodeArtsBuildClient(options: CodeArtsBuildClientOptions = {}): CodeArtsBuildClient {
  return createClient({ name: "CodeArts Build", id: "CODEARTSBUILD", operations, servers }, options);
}
