import { InputError, type OpenApiDocument, type Operation, operationsOf, type Parameter } from "./document.ts";

/**
 * Checks what the generated code relies on and a linter does not know.
 *
 * @throws {InputError} that names the operation, what is wrong and what to do.
 */
export function check(document: OpenApiDocument): void {
  const seen = new Map<string, Operation>();
  for (const operation of operationsOf(document)) {
    const { operationId, method, path } = operation;
    if (!operationId)
      throw new InputError(`${method} ${path} has no operationId. Give it the vendor's name of the operation.`);
    const twin = seen.get(operationId);
    if (twin) {
      throw new InputError(
        `${operationId} names two operations, ${twin.method} ${twin.path} and ${method} ${path}. Rename one.`,
      );
    }
    seen.set(operationId, operation);
    checkInputs(operation);
    if (!Object.keys(operation.responses ?? {}).some((status) => status.startsWith("2"))) {
      throw new InputError(`${operationId} describes no success. Add a 2xx response.`);
    }
  }
  checkServers(document);
}

function checkInputs({ operationId, parameters, requestBody }: Operation): void {
  const names = new Set(requestBody ? ["body"] : []);
  for (const parameter of parameters) {
    const { name } = parameter;
    if (names.has(name)) {
      throw new InputError(
        `${operationId} has two inputs called ${name}. The client's flat input needs different names.`,
      );
    }
    names.add(name);
    if (!isSupported(parameter)) {
      throw new InputError(
        `${operationId}: the parameter ${name} is a ${parameter.in} parameter of style ${parameter.style ?? "default"}, which is not supported. ` +
          "Use simple in the path and in headers, form in the query.",
      );
    }
  }
}

const STYLES: Record<string, string> = { path: "simple", query: "form", header: "simple" };

const isSupported = ({ in: place, style }: Parameter): boolean =>
  place in STYLES && (!style || style === STYLES[place]);

function checkServers({ servers = [] }: OpenApiDocument): void {
  const regions = new Set<string>();
  for (const { url, variables = {} } of servers) {
    const other = Object.keys(variables).find((name) => name !== "region");
    if (other) throw new InputError(`The server ${url} has the variable ${other}. Only region is supported.`);
    for (const region of variables["region"]?.enum ?? []) {
      if (regions.has(region))
        throw new InputError(`The region ${region} stands in two servers. Leave it in one of them.`);
      regions.add(region);
    }
  }
}
