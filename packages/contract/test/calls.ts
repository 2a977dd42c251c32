import { signRequest } from "@hwcloud/core/signing";
import { expect } from "vitest";
import { mockAccount } from "../src/index.ts";

/** Paths of operations, valid as they are. */
export const paths = {
  mirror: "/codearts-repo/v4/repositories/2111915566/remote-mirror",
  statistics: "/codearts-repo/v4/repositories/2111915566/repository/statistics-status",
  job: "/codearts-build/v3/jobs/901878212b1a49be9c1a1054c272762a/status",
  registries: "/hss/v5/mock-project-id/image/registries/statistics",
  tasks: "/hss/v5/mock-project-id/common/task-statistics?task_type=cluster_scan",
  projects: "/iam/v3/projects",
  tokens: "/iam/v3/auth/tokens",
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every kind
  readonly body: any;
}

/** Sends a request and reads the JSON that comes back. */
export async function call(request: Request | string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(request, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
}

/** Signs with the mock's access key. */
export function sign(url: string, init?: RequestInit, date?: Date): Promise<Request> {
  return signRequest(new Request(url, init), mockAccount, date ? { date } : {});
}

/** Sends a signed request. */
export async function callSigned(url: string, init?: RequestInit): Promise<Answer> {
  return call(await sign(url, init));
}

/** The request for a token; by default for the mock's account and project. */
export function login({
  password = mockAccount.password,
  scope = { project: { name: "cn-north-4" } },
}: { password?: string; scope?: object } = {}): RequestInit & { body: string } {
  const user = { name: mockAccount.userName, password, domain: { name: mockAccount.domainName } };
  const body = { auth: { identity: { methods: ["password"], password: { user } }, scope } };
  return { method: "POST", headers: { "content-type": "application/json;charset=utf8" }, body: JSON.stringify(body) };
}

/** A token from the mock's own IAM. */
export async function getToken(url: string): Promise<string> {
  const { headers } = await call(url + paths.tokens, login());
  return headers.get("x-subject-token") ?? "";
}

/** The gateway's refusal of a token or a signature. */
export function refusal(reason: string): object {
  const error_msg = `Incorrect IAM authentication information: ${reason}`;
  return { status: 401, body: { error_code: "APIGW.0301", error_msg, request_id: expect.any(String) } };
}
