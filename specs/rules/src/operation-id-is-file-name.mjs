import { basename } from "node:path";

/** One operation a file, and the file is called like it, so that it can be found by its name. */
export function operationIdIsFileName() {
  return {
    Operation(operation, { report, location }) {
      const name = basename(location.source.absoluteRef, ".yaml");
      if (operation.operationId === name) return;
      report({
        message: `The operationId is ${operation.operationId} and the file is ${name}.yaml. Rename the file to ${operation.operationId}.yaml, or set operationId to ${name}.`,
        location: location.child([operation.operationId === undefined ? "summary" : "operationId"]),
      });
    },
  };
}
