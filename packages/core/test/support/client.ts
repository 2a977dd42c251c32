import { createClient, type ClientOptions, fromStatic, type ServiceClient } from "../../src/index.ts";

/** The shape that openapi-typescript gives the operations of a small invented service. */
export interface Operations {
  showThing: {
    parameters: {
      path: { thing_id: string };
      query?: { tags?: string[]; kinds?: string[]; note?: string; deep?: boolean };
      header?: { "X-Language"?: string };
    };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { name: string } } };
      "4XX": { content: { "application/json": { error_code: string; error_msg: string } } };
    };
  };
  createThing: {
    parameters: { path: { project_id: string } };
    requestBody: { content: { "application/json;charset=UTF-8": { name: string } } };
    responses: { 201: { headers: { [name: string]: unknown }; content: { "application/json": { id: number } } } };
  };
  deleteThing: {
    parameters: { path: { thing_id: string } };
    requestBody?: never;
    responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
  };
  login: {
    parameters: { query?: never };
    requestBody?: never;
    responses: { "2XX": { content: { "application/json": { ok: boolean } } } };
  };
}

interface Paths {
  "/things/{thing_id}": { get: Operations["showThing"]; delete: Operations["deleteThing"]; put?: never };
  "/{project_id}/things": { post: Operations["createThing"]; get?: never };
}

const service = {
  name: "Things",
  id: "THINGS",
  operations: {
    showThing: { method: "GET", path: "/things/{thing_id}", csv: ["kinds"], header: ["X-Language"] },
    createThing: { method: "POST", path: "/{project_id}/things", contentType: "application/json;charset=UTF-8" },
    deleteThing: { method: "DELETE", path: "/things/{thing_id}" },
    login: { method: "GET", path: "/login", anonymous: true },
  },
  servers: [
    { url: "https://things.{region}.example.com", regions: ["north-1", "south-1"] },
    { url: "https://things-2.{region}.example.org", regions: ["east-9"] },
  ],
  projectParameter: "project_id",
} as const;

export type ThingsClient = ServiceClient<Operations, Paths, "project_id">;

export const createThingsClient = (options: ClientOptions): ThingsClient => createClient(service, options);

export const accessKey = { accessKeyId: "AK-OF-TEST", secretAccessKey: "SECRET-KEY-OF-TEST" };

/** A client that signs and calls the given endpoint. */
export const signingClient = (endpoint: string, options: ClientOptions = {}): ThingsClient =>
  createThingsClient({ endpoint, credentials: fromStatic(accessKey), ...options });
