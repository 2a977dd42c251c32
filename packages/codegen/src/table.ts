import { type OpenApiDocument, type Operation, operationsOf } from "./document.ts";

/** The source of a client's operations table. */
export function generateTable(document: OpenApiDocument, slug: string): string {
  const operations = operationsOf(document).toSorted((a, b) => (a.operationId < b.operationId ? -1 : 1));
  const servers = (document.servers ?? []).map(({ url, variables }) => ({
    url,
    regions: variables?.["region"]?.enum ?? [],
  }));
  const regions = servers.flatMap((server) => server.regions).toSorted();
  return `import type { Operation, Server } from "@hwcloud/core";
import type { operations as Operations } from "@hwcloud/${slug}-types";

/** How each operation is sent. */
export const operations: Record<keyof Operations, Operation> = {
${operations.map((operation) => `  ${operation.operationId}: ${write(toRow(operation))},`).join("\n")}
};

/** Where the service answers, region by region. */
export const servers: readonly Server[] = [
${servers.map((server) => `  ${write(server)},`).join("\n")}
];

/** Regions that the service is known to run in. */
export type Region =
${regions.map((region) => `  | "${region}"`).join("\n")};
`;
}

/** A row holds only what differs from the usual, because every row is a part of every bundle. */
function toRow({ method, path, parameters, requestBody, security }: Operation): object {
  const header = parameters.filter(
    ({ in: place, name }) => place === "header" && name.toLowerCase() !== "x-auth-token",
  );
  const csv = parameters.filter(
    ({ in: place, explode, schema }) => place === "query" && explode === false && schema?.["type"] === "array",
  );
  const [contentType = "application/json"] = Object.keys(requestBody?.content ?? {});
  return {
    method,
    path,
    ...(header.length > 0 && { header: header.map(({ name }) => name) }),
    ...(csv.length > 0 && { csv: csv.map(({ name }) => name) }),
    ...(contentType !== "application/json" && { contentType }),
    ...(security?.length === 0 && { anonymous: true }),
  };
}

/** Writes a value as TypeScript on one line, property names without quotes. */
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, item]) => `${name}: ${write(item)}`)
    .join(", ")} }`;
}
