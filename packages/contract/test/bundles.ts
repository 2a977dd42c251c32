import type { ValidateFunction } from "ajv";
import { createAjv } from "../src/ajv.ts";
import type { DocumentedResponse, Operation, Parameter } from "../src/bundle.ts";
import { readBundle, type Slug, slugs } from "../src/services.ts";

type Json = Record<string, unknown>;
type DocumentedParameter = Parameter & { readonly required?: boolean; readonly example?: unknown };

/** An operation as it stands in its bundle, with what is needed to call it and to check its answers. */
export interface BundledOperation {
  readonly slug: Slug;
  readonly operationId: string;
  /** A request made of the documented examples. */
  readonly request: { readonly method: string; readonly path: string; readonly body?: string };
  /** Status or range, and name, of each documented example. */
  readonly examples: readonly { readonly key: string; readonly name: string }[];
  /** Validates the body of an answer against the schema under a status or range. */
  readonly validate: (key: string, body: unknown) => ReturnType<ValidateFunction>;
}

/** Every operation of every bundle. Whole documents are given to Ajv, so that each `$ref` means what OpenAPI 3.1 says. */
export async function readOperations(): Promise<BundledOperation[]> {
  const ajv = createAjv();
  const bundles = await Promise.all(
    slugs.map(async (slug) => ({ slug, document: (await readBundle(slug)) as unknown as Json })),
  );
  return bundles.flatMap(({ slug, document }) => {
    const id = `https://example.com/${slug}`;
    ajv.addSchema({ ...document, $id: id });
    const entries = Object.entries(document["paths"] as Record<string, Record<string, Operation>>);
    return entries.flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => {
        const at = ["paths", path, method, "responses"];
        const { operationId, responses } = operation;
        return {
          slug,
          operationId,
          request: exampleRequest(document, path, method, operation),
          examples: Object.keys(responses).flatMap((key) => {
            const { node } = resolve(document, [...at, key]);
            const [media] = Object.values((node as DocumentedResponse).content ?? {});
            return Object.keys(media?.examples ?? {}).map((name) => ({ key, name }));
          }),
          validate: (key, body) => {
            const { node, pointer } = resolve(document, [...at, key]);
            const [mediaType = ""] = Object.keys((node as DocumentedResponse).content ?? {});
            return ajv.compile({ $ref: `${id}#${toFragment([...pointer, "content", mediaType, "schema"])}` })(body);
          },
        };
      }),
    );
  });
}

function exampleRequest(
  document: Json,
  template: string,
  method: string,
  operation: Operation,
): BundledOperation["request"] {
  const parameters = (operation.parameters ?? []).map((_, index) => {
    const { node } = resolve(document, ["paths", template, method, "parameters", String(index)]);
    return node as DocumentedParameter;
  });
  const given = (place: string) => parameters.filter((parameter) => parameter.in === place);
  let path = template;
  for (const { name, example } of given("path")) path = path.replace(`{${name}}`, encodeURIComponent(String(example)));
  const query = new URLSearchParams(given("query").map(({ name, example }) => [name, String(example)]));
  const [media] = Object.values(operation.requestBody?.content ?? {});
  const [example] = Object.values(media?.examples ?? {});
  return {
    method: method.toUpperCase(),
    path: query.size > 0 ? `${path}?${query}` : path,
    ...(example && { body: JSON.stringify(example.value) }),
  };
}

/** Follows a path through a document, and references on the way. */
function resolve(document: Json, path: readonly string[]): { node: unknown; pointer: readonly string[] } {
  let node: unknown = document;
  for (const [index, segment] of path.entries()) {
    node = (node as Json)[segment];
    const reference = (node as Json)["$ref"];
    if (typeof reference === "string") {
      return resolve(document, [...reference.slice("#/".length).split("/"), ...path.slice(index + 1)]);
    }
  }
  return { node, pointer: path };
}

const toFragment = (pointer: readonly string[]): string =>
  pointer.map((segment) => `/${encodeURIComponent(segment.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");
