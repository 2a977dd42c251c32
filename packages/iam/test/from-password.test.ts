import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiError, CredentialsError, ValidationError } from "@hwcloud/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fromPassword } from "../src/credentials/index.ts";

const login = { domainName: "example-company", userName: "developer", password: "PASSWORD-OF-TEST" };

let server: Server;
let endpoint: string;
let logins: { url: string | undefined; body: string; headers: NodeJS.Dict<string | string[]> }[];
let lifetime: number;

beforeEach(async () => {
  logins = [];
  lifetime = 86_400_000;
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    logins.push({ url: request.url, body, headers: request.headers });
    if (!body.includes(login.password)) {
      response.writeHead(401, { "content-type": "application/json" });
      return response.end(
        '{"error":{"code":401,"message":"The username or password is wrong.","title":"Unauthorized"}}',
      );
    }
    response.writeHead(201, { "content-type": "application/json", "x-subject-token": `TOKEN-${logins.length}` });
    const domain = { id: "domain-id", name: login.domainName };
    const expires_at = new Date(Date.now() + lifetime).toISOString();
    return response.end(
      JSON.stringify({
        token: { expires_at, project: { id: "project-id", name: "cn-north-4", domain }, user: { domain } },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise<unknown>((resolve) => server.close(resolve)));

test("logs in for the region's project, without the catalog and without other credentials", async () => {
  const credentials = await fromPassword({ ...login, region: "cn-north-4", endpoint })();
  expect(credentials).toMatchObject({ token: "TOKEN-1", projectId: "project-id", domainId: "domain-id" });
  expect(credentials.expiresAt?.getTime()).toBeGreaterThan(Date.now());
  expect(logins[0]).toMatchObject({ url: "/v3/auth/tokens?nocatalog=true" });
  expect(logins[0]?.headers["content-type"]).toBe("application/json;charset=UTF-8");
  expect(logins[0]?.headers["authorization"]).toBeUndefined();
  expect(JSON.parse(logins[0]?.body ?? "")).toMatchObject({
    auth: { identity: { methods: ["password"] }, scope: { project: { name: "cn-north-4" } } },
  });
});

test("a token is kept, asked for once however many wait, and renewed before it ends", async () => {
  const provider = fromPassword({ ...login, region: "cn-north-4", endpoint });
  await Promise.all(Array.from({ length: 20 }, () => provider()));
  await provider();
  expect(logins).toHaveLength(1);
  lifetime = 1000;
  const short = fromPassword({ ...login, scope: { domain: { name: login.domainName } }, endpoint });
  await short();
  await short();
  expect(logins).toHaveLength(3);
});

test("a wrong password is IAM's error, which does not show the password", async () => {
  const error = await fromPassword({ ...login, password: "wrong-password", region: "cn-north-4", endpoint })().catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 401, operation: "keystoneCreateUserTokenByPassword" });
  expect(String(error)).toContain("The username or password is wrong.");
  expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain("wrong-password");
});

test("an incomplete login is refused before anything is sent", () => {
  expect(() => fromPassword({ ...login, password: "", region: "cn-north-4" })).toThrow(
    new CredentialsError("fromPassword: password is missing or empty."),
  );
  expect(() => fromPassword(login)).toThrow(/pass a region, or a scope/);
  expect(() => fromPassword({ ...login, region: "moon-1" })).toThrow(ValidationError);
  expect(logins).toEqual([]);
});
