import { lacksExample } from "./has-example.mjs";

/** Every success that has a body shows an example of it: the mock answers with it. */
export function successExample() {
  return {
    Operation(operation, { report, location, resolve }) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        if (!status.startsWith("2") || !lacksExample(resolve(response).node)) continue;
        report({
          message: `The response ${status} of ${operation.operationId} has no example. Add one under examples, with a summary and a value.`,
          location: location.child(["responses", status]),
        });
      }
    },
  };
}
