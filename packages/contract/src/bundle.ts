// The parts of an OpenAPI 3.1 document that are read here, after references are resolved.

export interface Bundle {
  readonly openapi: string;
  readonly info: { readonly title: string };
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, SecurityScheme>> };
}

export interface SecurityScheme {
  readonly type: string;
  /** Name of the header, for `type: apiKey`. */
  readonly name?: string;
  readonly "x-minLength"?: number;
  readonly "x-maxLength"?: number;
}

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Alternatives, each with the schemes that it needs together. Empty when no authentication is needed. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** By status, such as `200`, or by range, such as `4XX`. */
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
}

interface RequestBody {
  readonly required?: boolean;
  content: Record<string, MediaType>;
}

export interface DocumentedResponse {
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface Header {
  readonly example?: HeaderValue;
  readonly schema?: { readonly example?: HeaderValue };
}

type HeaderValue = string | number | boolean;

export interface MediaType {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example>>;
}

export interface Example {
  readonly summary?: string;
  readonly value?: unknown;
}
