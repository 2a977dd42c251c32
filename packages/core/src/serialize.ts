import { ValidationError } from "./errors/validation-error.ts";
import { encode } from "./signing/encode.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Fills a path template.
 *
 * @throws {ValidationError} when a parameter is missing or empty, or `.` or `..`, which URLs resolve as folders.
 */
export function serializePath(template: string, parameters: Values = {}): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined || value === null || value === "") {
      throw new ValidationError(`The path parameter ${name} is missing or empty. It stands in ${template}.`);
    }
    const text = toText(name, value);
    if (text === "." || text === "..") {
      throw new ValidationError(
        `The path parameter ${name} must not be "${text}", which would change the path ${template}.`,
      );
    }
    return encode(text);
  });
}

/** Writes a query; arrays are repeated, or joined with commas for the names in `csv`. What is not set is left out. */
export function serializeQuery(query: Values, csv: readonly string[] = []): string {
  return Object.entries(query)
    .flatMap(([name, value]) => {
      if (value === undefined || value === null) return [];
      const items = [value].flat().map((item) => encode(toText(name, item)));
      const values = csv.includes(name) && items.length > 0 ? [items.join(",")] : items;
      return values.map((text) => `${encode(name)}=${text}`);
    })
    .join("&");
}

function toText(name: string, value: unknown): string {
  if (
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    typeof value === "bigint"
  ) {
    return String(value);
  }
  throw new ValidationError(
    `The parameter ${name} must be text, a number or a boolean, not ${value === null ? "null" : typeof value}.`,
  );
}
