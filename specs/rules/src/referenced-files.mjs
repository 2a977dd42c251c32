import { readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const NO_PART_OF_THE_DOCUMENT = /^(dist|workflows|node_modules)\/|^zh-CN\.|^redocly\.yaml$/;

/** Every YAML file of a service is a part of its document. */
export function referencedFiles() {
  const used = new Set();
  return {
    any: {
      enter(_, { location }) {
        used.add(location.source.absoluteRef);
      },
    },
    Root: {
      leave(_, { report, location }) {
        const root = location.source.absoluteRef;
        const folder = dirname(root);
        const files = readdirSync(folder, { recursive: true }).map((file) => file.split(sep).join("/"));
        for (const file of files.toSorted()) {
          const path = join(folder, file);
          if (!file.endsWith(".yaml") || NO_PART_OF_THE_DOCUMENT.test(file) || path === root || used.has(path))
            continue;
          report({
            message: `Nothing refers to ${relative(folder, path)}. Reference it from openapi.yaml or an operation, or delete it.`,
            location: location.child(["paths"]).key(),
          });
        }
      },
    },
  };
}
