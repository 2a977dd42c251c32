import { lacksExample } from "./has-example.mjs";

/** Every operation describes its refusals, and every error shows an example. */
export function errorExample() {
  return {
    Operation(operation, { report, location, resolve }) {
      const errors = Object.entries(operation.responses ?? {}).filter(([status]) => /^[45]/.test(status));
      for (const wanted of ["4XX", "5XX"]) {
        if (errors.some(([status]) => status === wanted)) continue;
        report({
          message: `${operation.operationId} describes no ${wanted} response. Add "${wanted}: { $ref: ../../common/responses/${wanted === "4XX" ? "ClientError" : "ServerError"}.yaml }".`,
          location: location.child(["responses"]),
        });
      }
      for (const [status, response] of errors) {
        const { node } = resolve(response);
        if (node?.content && !lacksExample(node)) continue;
        report({
          message: `The error ${status} of ${operation.operationId} has no example. Add one under content, examples.`,
          location: location.child(["responses", status]),
        });
      }
    },
  };
}
