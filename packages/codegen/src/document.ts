import { readFileSync } from "node:fs";

/** A problem with the input that its author can correct. Its message is all that is printed. */
export class InputError extends Error {
  override name = "InputError";
}

export interface Schema {
  description?: string;
  enum?: unknown[];
  "x-enumDescriptions"?: Record<string, string>;
  [keyword: string]: unknown;
}

export interface Parameter {
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema?: Schema;
}

interface OperationObject {
  operationId?: string;
  summary?: string;
  description?: string;
  deprecated?: boolean;
  externalDocs?: { url: string };
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, unknown> };
  responses?: Record<string, unknown>;
}

/** The parts of a bundled OpenAPI document that are read here. */
export interface OpenApiDocument {
  openapi: string;
  servers?: { url: string; variables?: Record<string, { enum?: string[]; default: string }> }[];
  paths?: Record<string, Record<string, unknown>>;
  components?: { schemas?: Record<string, Schema> } & Record<string, Record<string, unknown> | undefined>;
}

export interface Operation extends OperationObject {
  operationId: string;
  method: string;
  path: string;
  parameters: Parameter[];
}

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options"];

/**
 * Reads a bundle.
 *
 * @throws {InputError} when the file is missing, is no JSON, or is no OpenAPI 3.1 document.
 */
export function readDocument(file: string): OpenApiDocument {
  let document: Partial<OpenApiDocument>;
  try {
    document = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${(error as Error).message}. Bundle the spec first.`);
  }
  if (!document.openapi?.startsWith("3.1.")) {
    throw new InputError(`${file} is no OpenAPI 3.1 document: its "openapi" is ${JSON.stringify(document.openapi)}.`);
  }
  return document as OpenApiDocument;
}

/** Follows a local reference. */
export function resolve<T>(document: OpenApiDocument, node: T): T {
  const { $ref } = (node ?? {}) as { $ref?: string };
  if (!$ref) return node;
  const target = $ref
    .slice(2)
    .split("/")
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
      document,
    );
  return resolve(document, target as T);
}

/** All operations in the order of the document, with the parameters of their path, references resolved. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method] as OperationObject;
      const parameters = [...((item["parameters"] as Parameter[] | undefined) ?? []), ...(operation.parameters ?? [])];
      return {
        ...operation,
        operationId: operation.operationId ?? "",
        method: method.toUpperCase(),
        path,
        parameters: parameters.map((parameter) => resolve(document, parameter)),
      };
    }),
  );
}
