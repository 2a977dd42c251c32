import { ValidationError } from "./errors/validation-error.ts";
import type { Operation } from "./operation.ts";

/** An input, sorted by the places that its parts are sent in. */
export interface SortedInput {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly header: Record<string, string>;
  readonly body: unknown;
}

/** Sorts a flat input by place: names in the path template, headers, `body`; the rest is the query. */
export function sortInput(operation: Operation, input: Readonly<Record<string, unknown>>): SortedInput {
  const sorted: SortedInput = { path: {}, query: {}, header: {}, body: input["body"] };
  for (const [name, value] of Object.entries(input)) {
    if (name === "body" || value === undefined) continue;
    if (operation.path.includes(`{${name}}`)) sorted.path[name] = value;
    else if (operation.header?.includes(name)) sorted.header[name] = checkHeader(name, value);
    else sorted.query[name] = value;
  }
  return sorted;
}

function checkHeader(name: string, value: unknown): string {
  const text = String(value);
  if (/[\r\n\0]/.test(text)) throw new ValidationError(`The header ${name} must not contain line breaks.`);
  return text;
}
