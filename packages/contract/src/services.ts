import { readFile } from "node:fs/promises";
import type { Bundle } from "./bundle.ts";

/** The slugs of the services whose bundles come with this package: the only list of them here. */
export const slugs = ["codearts-repo", "codearts-build", "hss", "iam"] as const;

export type Slug = (typeof slugs)[number];

/** Reads the bundle of a service, which its types package holds. */
export async function readBundle(slug: Slug): Promise<Bundle> {
  const file = new URL(import.meta.resolve(`@hwcloud/${slug}-types/openapi.json`));
  return JSON.parse(await readFile(file, "utf8")) as Bundle;
}
