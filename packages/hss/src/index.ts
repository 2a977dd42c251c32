import { type ClientOptions, createClient, type ServiceClient } from "@hwcloud/core";
import type { operations as Operations, paths as Paths } from "@hwcloud/hss-types";
import { operations, type Region, servers } from "./generated/operations.ts";

/** A client of Host Security Service (HSS). */
export type HssClient = ServiceClient<Operations, Paths, "project_id">;

/** What the client is made with. */
export type HssClientOptions = ClientOptions<Region>;

/**
 * Makes a client of Host Security Service (HSS), the protection of servers and containers.
 *
 * @param options - Region (or endpoint) and credentials.
 * @throws {ValidationError} when the region is unknown or the endpoint is no URL.
 *
 * @example
 * const hss = createHssClient({ region: "cn-north-4", projectId, credentials: fromStatic({ accessKeyId, secretAccessKey }) });
 * const statistics = await hss.showTaskStatistics({ task_type: "cluster_scan" });
 */
export function createHssClient(options: HssClientOptions = {}): HssClient {
  return createClient(
    { name: "Host Security Service", id: "HSS", operations, servers, projectParameter: "project_id" },
    options,
  );
}
