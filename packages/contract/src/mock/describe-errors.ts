import type { ErrorObject } from "ajv";
import type { Operation, Parameter } from "../bundle.ts";

const places: Readonly<Record<string, string>> = { path: "path parameter", query: "query parameter", header: "header" };

/** Puts validation errors into words: which parameter or part of the body, what is wrong with it, what is expected. */
export function describeErrors(errors: readonly ErrorObject[], operation: Operation): string {
  return [...new Set(errors.map((error) => describe(error, operation)))].join("; ");
}

function describe(error: ErrorObject, operation: Operation): string {
  const [place = "", name, ...inner] = error.instancePath.slice(1).split("/").map(unescape);
  const kind = places[place];
  if (!kind) return describeBody(error);
  if (name === undefined) return `${kind} ${describeProperty(error, place, operation)}`;
  const item = inner.length > 0 ? ` (at /${inner.join("/")})` : "";
  // Not for headers: they can hold secrets.
  const value = place === "header" ? "" : ` is ${JSON.stringify(error.data)}:`;
  return `${kind} "${name}"${item}${value} ${expectation(error)}`;
}

/** A parameter that is missing, or that the operation does not take. */
function describeProperty(error: ErrorObject, place: string, { parameters }: Operation): string {
  if (error.keyword === "required") return `"${error.params["missingProperty"]}" is missing`;
  const known = parameters.filter((parameter: Parameter) => parameter.in === place).map(({ name }) => name);
  const choice = known.length > 0 ? `takes ${known.join(", ")}` : "takes none";
  return `"${error.params["additionalProperty"]}" is unknown: the operation ${choice}`;
}

function describeBody(error: ErrorObject): string {
  const pointer = error.instancePath.replace(/^\/requestBody/, "");
  return `body${pointer && ` ${pointer}`} ${expectation(error)}`;
}

function expectation({ keyword, params, message }: ErrorObject): string {
  if (keyword === "enum") return `must be one of ${(params["allowedValues"] as unknown[]).join(", ")}`;
  const unknown = (params["additionalProperty"] ?? params["unevaluatedProperty"]) as string | undefined;
  if (unknown !== undefined) return `must not have the property "${unknown}"`;
  return message ?? `fails ${keyword}`;
}

/** A segment of a JSON pointer. */
const unescape = (segment: string): string => segment.replaceAll("~1", "/").replaceAll("~0", "~");
