import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  ApiError,
  CredentialsError,
  fromToken,
  isApiError,
  NetworkError,
  TimeoutError,
  ValidationError,
} from "../src/index.ts";
import { signRequest } from "../src/signing/index.ts";
import { accessKey, createThingsClient, signingClient, type ThingsClient } from "./support/client.ts";
import { json, type SeenRequest, startServer, type TestServer } from "./support/server.ts";

let server: TestServer;
let things: ThingsClient;

beforeEach(async () => {
  server = await startServer((request, response) => {
    if (request.url.startsWith("/things/missing"))
      return json(response, 404, { error_code: "T.404", error_msg: "No such thing" }, { "x-request-id": "r-1" });
    if (request.url.startsWith("/things/broken")) return json(response, 500, undefined);
    if (request.url.startsWith("/things/slow")) return;
    if (request.url.startsWith("/things/text"))
      return void response.writeHead(200, { "content-type": "text/plain" }).end("just text");
    if (request.url.startsWith("/things/notjson"))
      return void response.writeHead(200, { "content-type": "application/json" }).end('{"name":');
    if (request.url.startsWith("/things/cut")) {
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" }).write('{"name":');
      return void setTimeout(() => response.destroy(), 10);
    }
    if (request.method === "DELETE") return void response.writeHead(204).end();
    return json(
      response,
      request.method === "POST" ? 201 : 200,
      request.method === "POST" ? { id: 7 } : { name: "a thing" },
      { "x-total": "1" },
    );
  });
  things = signingClient(server.url);
});

afterEach(() => server[Symbol.asyncDispose]());

const last = (): SeenRequest => server.requests.at(-1) as SeenRequest;

test("a method resolves to the body; withResponse gives the headers as well", async () => {
  expect(await things.showThing({ thing_id: "1" })).toEqual({ name: "a thing" });
  const { data, response } = await things.showThing({ thing_id: "1" }).withResponse();
  expect(data.name).toBe("a thing");
  expect(response.headers.get("x-total")).toBe("1");
});

test("inputs go to the path, the query, the headers", async () => {
  await things.showThing({
    thing_id: "a/b ?#%",
    tags: ["x", "y z"],
    kinds: ["k", "l,m"],
    note: "1+1=2&",
    deep: false,
    "X-Language": "en-us",
  });
  expect(last().url).toBe("/things/a%2Fb%20%3F%23%25?tags=x&tags=y%20z&kinds=k,l%2Cm&note=1%2B1%3D2%26&deep=false");
  expect(last().headers["x-language"]).toBe("en-us");
});

test("a body is sent with its own media type, and the project is filled in", async () => {
  const client = signingClient(server.url, { projectId: "p-1" });
  expect(await client.createThing({ body: { name: "new" } })).toEqual({ id: 7 });
  expect(last()).toMatchObject({ method: "POST", url: "/p-1/things", body: '{"name":"new"}' });
  expect(last().headers["content-type"]).toBe("application/json;charset=UTF-8");
  await client.createThing({ project_id: "p-2", body: { name: "new" } });
  expect(last().url).toBe("/p-2/things");
});

test("requests are signed over what arrives", async () => {
  await signingClient(server.url, { projectId: "p" }).createThing({ body: { name: "文件" } });
  const { headers, body, url } = last();
  const date = String(headers["x-sdk-date"]).replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, "$1-$2-$3T$4:$5:$6Z");
  const request = new Request(`${server.url}${url}`, {
    method: "POST",
    body,
    headers: { "content-type": String(headers["content-type"]) },
  });
  const expected = await signRequest(request, accessKey, { date: new Date(date) });
  expect(headers.authorization).toBe(expected.headers.get("authorization"));
});

test("a token is sent as it is; a login goes without credentials", async () => {
  const client = createThingsClient({ endpoint: server.url, credentials: fromToken("TOKEN-OF-TEST") });
  await client.showThing({ thing_id: "1" });
  expect(last().headers["x-auth-token"]).toBe("TOKEN-OF-TEST");
  expect(last().headers.authorization).toBeUndefined();
  await client.login();
  expect(last().headers["x-auth-token"]).toBeUndefined();
});

test("an operation without a body in its answer resolves to undefined", async () => {
  expect(await things.deleteThing({ thing_id: "1" })).toBeUndefined();
});

test("an error's status throws an ApiError that names the operation, code and request", async () => {
  const error = await things.showThing({ thing_id: "missing" }).catch((reason: unknown) => reason);
  expect(isApiError(error)).toBe(true);
  expect(error).toMatchObject({
    name: "ApiError",
    operation: "showThing",
    status: 404,
    code: "T.404",
    requestId: "r-1",
  });
  expect((error as ApiError).message).toBe("showThing: 404 T.404 No such thing (request id r-1)");
  expect((error as ApiError).stack).toContain("showThing: 404");
});

test("a failed call is reported once, whichever promise is awaited", async () => {
  const unhandled: unknown[] = [];
  const listener = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", listener);
  await expect(things.showThing({ thing_id: "missing" }).withResponse()).rejects.toThrow(ApiError);
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", listener);
  expect(unhandled).toEqual([]);
});

test("an error without a body is an error all the same", async () => {
  await expect(things.showThing({ thing_id: "broken" })).rejects.toMatchObject({ status: 500 });
  const { data, error, response } = await things.http.GET("/things/{thing_id}", {
    params: { path: { thing_id: "broken" } },
  });
  expect({ data, error, status: response.status }).toEqual({ data: undefined, error: {}, status: 500 });
});

test("a success of another type than documented is returned, not lost", async () => {
  expect(await things.showThing({ thing_id: "text" })).toBe("just text");
  await expect(things.showThing({ thing_id: "notjson" })).rejects.toMatchObject({
    name: "ApiError",
    status: 200,
    body: '{"name":',
  });
});

test("http calls by path and returns errors", async () => {
  const found = await things.http.GET("/things/{thing_id}", {
    params: { path: { thing_id: "1" }, query: { kinds: ["a", "b"] } },
  });
  expect(found.data).toEqual({ name: "a thing" });
  expect(last().url).toBe("/things/1?kinds=a,b");
  const missing = await things.http.GET("/things/{thing_id}", { params: { path: { thing_id: "missing" } } });
  expect(missing.error).toEqual({ error_code: "T.404", error_msg: "No such thing" });
  expect(missing.response.status).toBe(404);
});

test.each(["", ".", "..", undefined, null])(
  "the path parameter %j is refused before anything is sent",
  async (thing_id) => {
    await expect(things.showThing({ thing_id: thing_id as string })).rejects.toThrow(ValidationError);
    await expect(things.showThing({ thing_id: thing_id as string })).rejects.toThrow(
      /^showThing: The path parameter thing_id/,
    );
    await expect(
      things.http.GET("/things/{thing_id}", { params: { path: { thing_id: thing_id as string } } }),
    ).rejects.toThrow(ValidationError);
    expect(server.requests).toEqual([]);
  },
);

test("other bad input is refused before anything is sent", async () => {
  await expect(things.showThing({ thing_id: "1", "X-Language": "en\r\nx: y" })).rejects.toThrow(
    /must not contain line breaks/,
  );
  const circular: { name: string; self?: unknown } = { name: "x" };
  circular.self = circular;
  await expect(things.createThing({ project_id: "p", body: circular })).rejects.toThrow(
    /^createThing: The request cannot be built/,
  );
  await expect(things.createThing({ body: { name: "x" } })).rejects.toThrow(/project_id is missing\. .*projectId/);
  expect(server.requests).toEqual([]);
});

test("an unknown region, no region, or a bad endpoint is refused when the client is made", () => {
  expect(() => createThingsClient({ region: "moon-1" })).toThrow(
    /Unknown region "moon-1" for Things\. Known regions: east-9, north-1, south-1/,
  );
  expect(() => createThingsClient({})).toThrow(/No region given for Things/);
  expect(() => createThingsClient({ endpoint: "things.example.com" })).toThrow(ValidationError);
  expect(() => createThingsClient({ endpoint: "ftp://things.example.com" })).toThrow(ValidationError);
});

test("each region has its own endpoint", async () => {
  const seen: string[] = [];
  const fetch = async (request: Request): Promise<Response> => (seen.push(request.url), Response.json({ ok: true }));
  for (const region of ["north-1", "east-9"]) await createThingsClient({ region, fetch }).login();
  expect(seen).toEqual(["https://things.north-1.example.com/login", "https://things-2.east-9.example.org/login"]);
});

test("the environment can name another endpoint for a region", async () => {
  vi.stubEnv("HUAWEICLOUD_SDK_REGION_THINGS_MOON_1", `${server.url}/base/`);
  await createThingsClient({ region: "moon-1" }).login();
  expect(last().url).toBe("/base/login");
  vi.unstubAllEnvs();
});

test("no connection is a NetworkError; a broken answer as well", async () => {
  const { url } = server;
  await expect(things.showThing({ thing_id: "cut" })).rejects.toThrow(NetworkError);
  await server[Symbol.asyncDispose]();
  const error = await signingClient(url)
    .showThing({ thing_id: "1" })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NetworkError);
  expect(String(error)).toMatch(
    /^NetworkError: showThing: The connection to http:\/\/127\.0\.0\.1:\d+ failed: ECONNREFUSED\.$/,
  );
});

test("a call ends at its timeout, or when it is aborted", async () => {
  const late = await things.showThing({ thing_id: "slow" }, { timeout: 20 }).catch((reason: unknown) => reason);
  expect(late).toBeInstanceOf(TimeoutError);
  expect(String(late)).toBe("TimeoutError: showThing: No answer within 20 ms.");
  const controller = new AbortController();
  const call = things.showThing({ thing_id: "slow" }, { signal: controller.signal });
  controller.abort(new Error("changed my mind"));
  await expect(call).rejects.toThrow("changed my mind");
  await expect(things.showThing({ thing_id: "1" }, { signal: controller.signal })).rejects.toThrow("changed my mind");
});

test("failing credentials are a CredentialsError, and nothing is sent", async () => {
  const credentials = (): Promise<never> => Promise.reject(new Error("vault is sealed"));
  const error = await createThingsClient({ endpoint: server.url, credentials })
    .showThing({ thing_id: "1" })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CredentialsError);
  expect(String(error)).toContain("showThing: The credentials could not be had: vault is sealed");
  expect(server.requests).toEqual([]);
});
