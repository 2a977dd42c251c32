// pnpm size: what importing one client and calling one operation adds to a bundle, minified and gzipped.
import { measureBundle, readBudget } from "./bundle-size.ts";
import { formatTable } from "./table.ts";

const budget = readBudget();
const slugs = ["codearts-repo", "codearts-build", "hss", "iam"] as const;
const sizes = await Promise.all(slugs.map(async (slug) => ({ slug, ...(await measureBundle(slug)) })));

console.log(
  formatTable(
    ["client", "minified", "gzipped", "budget"],
    sizes.map(({ slug, minified, gzipped }) => [`@hwcloud/${slug}`, `${minified} B`, `${gzipped} B`, `${budget} B`]),
  ),
);
if (sizes.some(({ gzipped }) => gzipped > budget)) {
  console.error("A bundle exceeds its budget of size-budget.json. Make it smaller, or raise the budget with a reason.");
  process.exitCode = 1;
}
