import { type ClientOptions, createClient, type ServiceClient } from "@hwcloud/core";
import type { operations as Operations, paths as Paths } from "@hwcloud/iam-types";
import { operations, type Region, servers } from "./generated/operations.ts";

/** A client of Identity and Access Management (IAM). */
export type IamClient = ServiceClient<Operations, Paths>;

/** What the client is made with. */
export type IamClientOptions = ClientOptions<Region>;

/**
 * Makes a client of Identity and Access Management (IAM), as far as authentication needs it.
 *
 * @param options - Region (or endpoint) and credentials.
 * @throws {ValidationError} when the region is unknown or the endpoint is no URL.
 *
 * @example
 * const iam = createIamClient({ credentials: fromStatic({ accessKeyId, secretAccessKey }) });
 * const { projects } = await iam.keystoneListProjects({ name: "cn-north-4" });
 */
export function createIamClient(options: IamClientOptions = {}): IamClient {
  return createClient({ name: "IAM", id: "IAM", operations, servers }, options);
}
