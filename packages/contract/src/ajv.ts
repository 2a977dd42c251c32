import { Ajv2020, type Options } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** A validator of JSON Schema 2020-12, the dialect of OpenAPI 3.1, that knows OpenAPI's formats and reports every error. */
export function createAjv(options: Options = {}): Ajv2020 {
  // Not strict: OpenAPI has keywords of its own, such as `example` and `x-…`.
  const ajv = new Ajv2020({ ...options, strict: false, allErrors: true, verbose: true });
  addFormats.default(ajv);
  return ajv;
}
