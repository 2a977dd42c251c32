import { type OpenApiDocument, type Parameter, resolve, type Schema } from "./document.ts";

/**
 * A copy of the document in which the documentation stands where the types' docs are made from: parameters are inlined,
 * and the meanings of an enumeration's values follow the description.
 */
export function prepare(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  for (const item of Object.values(copy.paths ?? {})) {
    for (const operation of Object.values(item) as { parameters?: Parameter[] }[]) {
      if (operation.parameters) operation.parameters = operation.parameters.map((one) => describe(resolve(copy, one)));
    }
  }
  visitSchemas(copy.components?.schemas, addMeanings);
  return copy;
}

const meaningsOf = (schema: Schema | undefined): string[] =>
  Object.entries(schema?.["x-enumDescriptions"] ?? {}).map(([value, meaning]) => `- \`${value}\`: ${meaning}`);

const join = (description: string | undefined, lines: string[]): string =>
  [description, ...lines].filter(Boolean).join("\n");

/** A parameter's docs are made from its own description, not from its schema's. */
function describe(parameter: Parameter): Parameter {
  const { schema } = parameter;
  const meanings = meaningsOf(schema?.["items"] ? (schema["items"] as Schema) : schema);
  const preset = schema?.["default"] === undefined ? [] : [`Default: \`${JSON.stringify(schema["default"])}\``];
  return { ...parameter, description: join(parameter.description, [...meanings, ...preset]) };
}

function addMeanings(schema: Schema): void {
  const items = schema["items"] as Schema | undefined;
  const meanings = [...meaningsOf(schema), ...meaningsOf(items)];
  if (meanings.length > 0) schema.description = join(schema.description, meanings);
}

function visitSchemas(node: unknown, visit: (schema: Schema) => void): void {
  if (typeof node !== "object" || node === null) return;
  if ("x-enumDescriptions" in node || "items" in node) visit(node as Schema);
  for (const value of Object.values(node)) visitSchemas(value, visit);
}
