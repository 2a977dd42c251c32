import { expect, test } from "vitest";
import { measureBundle, readBudget } from "../src/bundle-size.ts";

test.each(["codearts-repo", "codearts-build", "hss", "iam"] as const)(
  "a bundle with one call of %s keeps its budget",
  async (slug) => {
    const { gzipped } = await measureBundle(slug);
    expect(gzipped).toBeGreaterThan(1000);
    expect(gzipped).toBeLessThanOrEqual(readBudget());
  },
);
