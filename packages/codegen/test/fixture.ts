import type { OpenApiDocument } from "../src/document.ts";

/** A small document with one of everything that the generator knows. */
export const fixture = (): OpenApiDocument => ({
  openapi: "3.1.1",
  servers: [
    { url: "https://things.example.com" },
    {
      url: "https://things.{region}.example.com",
      variables: { region: { default: "north-1", enum: ["north-1", "south-1"] } },
    },
  ],
  paths: {
    "/things/{thing_id}": {
      parameters: [{ $ref: "#/components/parameters/thing_id" }],
      get: {
        operationId: "showThing",
        summary: "Show a thing",
        description: "Returns one thing. */ is harmless.",
        externalDocs: { url: "https://docs.example.com/ShowThing" },
        parameters: [
          { name: "X-Language", in: "header", schema: { type: "string" } },
          {
            name: "kinds",
            in: "query",
            description: "Which kinds.",
            style: "form",
            explode: false,
            schema: {
              type: "array",
              items: {
                type: "string",
                enum: ["a", "b"],
                "x-enumDescriptions": { a: "The first.", b: "The second." },
              },
            },
          },
          { name: "size", in: "query", description: "How many.", schema: { type: "integer", default: 10 } },
        ],
        responses: { 200: ok("Thing"), "4XX": ok("ServiceError") },
      },
      delete: {
        operationId: "deleteThing",
        summary: "Delete a thing",
        deprecated: true,
        responses: { 204: { description: "Gone." } },
      },
    },
    "/things": {
      post: {
        operationId: "createThing",
        summary: "Create a thing",
        security: [],
        requestBody: {
          required: true,
          content: { "application/json;charset=UTF-8": { schema: { $ref: "#/components/schemas/Thing" } } },
        },
        responses: { "2XX": ok("Thing") },
      },
    },
    "/things/export": {
      get: {
        operationId: "exportThings",
        summary: "Export all",
        responses: {
          200: {
            description: "A file.",
            content: { "application/zip": { schema: { type: "string", format: "binary" } } },
          },
        },
      },
    },
  },
  components: {
    parameters: {
      thing_id: {
        name: "thing_id",
        in: "path",
        required: true,
        description: "Id of the thing.",
        schema: { type: "string" },
      },
    },
    schemas: {
      Thing: {
        type: "object",
        description: "A thing.",
        required: ["name"],
        properties: {
          name: { type: "string", description: "Its name." },
          state: {
            type: "integer",
            description: "Its state.",
            enum: [0, 1],
            "x-enumDescriptions": { 0: "Off.", 1: "On." },
          },
          parent: { $ref: "#/components/schemas/Thing" },
          extra: { type: "object", description: "Anything." },
          note: { type: ["string", "null"], description: "A note." },
        },
      },
      ServiceError: { type: "object", properties: { error_code: { type: "string" } } },
    },
  },
});

const ok = (model: string): object => ({
  description: model,
  content: { "application/json": { schema: { $ref: `#/components/schemas/${model}` } } },
});
