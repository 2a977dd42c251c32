import { OpenAPIBackend } from "openapi-backend";
import type { ErrorObject } from "ajv";
import { createAjv } from "../ajv.ts";
import type { Operation, SecurityScheme } from "../bundle.ts";
import { isJson } from "../media-type.ts";
import { readBundle, type Slug } from "../services.ts";
import type { MockRequest } from "./exchange.ts";

/** A bundled service: finds its operations and validates requests for them. */
export interface MockService {
  readonly slug: Slug;
  readonly operations: readonly Operation[];
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  /** @param path - The path after `/<slug>`, encoded as it was sent. */
  match(method: string, path: string): Operation | undefined;
  /** Validates path, query and headers, and the body if it is JSON. Throws when the path is not validly encoded. */
  validate(request: MockRequest, path: string, operation: Operation): readonly ErrorObject[];
}

export async function createService(slug: Slug): Promise<MockService> {
  const bundle = await readBundle(slug);
  const api = new OpenAPIBackend({
    definition: bundle as never,
    // Validators are compiled when an operation is first called: a start takes milliseconds even with 600 operations.
    quick: true,
    ignoreTrailingSlashes: false,
    // openapi-backend's own Ajv is of draft 7; the other class differs in the dialect only.
    customizeAjv: (_ajv, options) => createAjv(options),
  });
  await api.init();
  const operations = api.getOperations() as unknown as Operation[];
  for (const operation of operations) keepPlainJson(operation);

  return {
    slug,
    operations,
    securitySchemes: bundle.components?.securitySchemes ?? {},
    match: (method, path) => api.matchOperation({ method, path, headers: {} }),
    validate: (request, path, operation) => {
      const { method, url, headers, body } = request;
      const input = {
        method,
        path,
        headers: Object.fromEntries(headers),
        query: readQuery(url.searchParams),
        body: toText(body),
      };
      return api.validateRequest(input, operation as never).errors ?? [];
    },
  };
}

/** openapi-backend validates a body only under the plain name `application/json`. */
function keepPlainJson({ requestBody }: Operation): void {
  if (!requestBody) return;
  const json = Object.entries(requestBody.content).find(([mediaType]) => isJson(mediaType));
  requestBody.content = json ? { "application/json": json[1] } : {};
}

/** A parameter that is sent once is a string, one that is repeated is an array. */
function readQuery(parameters: URLSearchParams): Record<string, string | string[]> {
  const query = new Map<string, string | string[]>();
  for (const name of parameters.keys()) {
    const [first = "", ...others] = parameters.getAll(name);
    query.set(name, others.length > 0 ? [first, ...others] : first);
  }
  return Object.fromEntries(query);
}

function toText(body: Uint8Array): string | undefined {
  return body.length > 0 ? new TextDecoder().decode(body) : undefined;
}
