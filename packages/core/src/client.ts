import { type Call, type CallResult, toCall } from "./call.ts";
import type { CallOptions, ClientOptions } from "./client-types.ts";
import { fromEnv } from "./credentials/from-env.ts";
import { withDeadline } from "./deadline.ts";
import { resolveEndpoint } from "./endpoint.ts";
import { ApiError } from "./errors/api-error.ts";
import { nameOperation } from "./errors/huawei-cloud-error.ts";
import { ValidationError } from "./errors/validation-error.ts";
import { sortInput } from "./input.ts";
import type { Operation, Service } from "./operation.ts";
import { type Fetch, getCredentials, send } from "./send.ts";
import { createTransport, type TransportRequest, type TransportResult } from "./transport.ts";

const DEFAULT_TIMEOUT = 60_000;

const HTTP_METHODS = ["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"] as const;

type FlatInput = Readonly<Record<string, unknown>>;

/**
 * Makes the client of a service from its operations table. The service packages call this; so can you, for a service
 * that you described yourself.
 *
 * @param service - The generated table, and the service's name.
 * @param options - Region or endpoint, and credentials.
 * @typeParam Client - The client's type, a `ServiceClient` over the service's types.
 * @throws {ValidationError} when the region is unknown or the endpoint is no URL.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the methods exist in the table only, so the caller has to say their types
export function createClient<Client>(service: Service, options: ClientOptions = {}): Client {
  const transport = createTransport(resolveEndpoint(service, options));
  const credentials = options.credentials ?? fromEnv();
  const baseFetch: Fetch = options.fetch ?? ((request) => globalThis.fetch(request));

  const request = (
    name: string,
    { method, path, csv, contentType, anonymous }: Operation,
    { timeout = options.timeout ?? DEFAULT_TIMEOUT, signal, headers }: CallOptions,
    parts: () => Pick<TransportRequest, "params" | "body"> | Promise<Pick<TransportRequest, "params" | "body">>,
  ): Promise<TransportResult> =>
    withDeadline(
      async (deadline) => {
        const { params, body } = await parts();
        return transport(method, path, {
          ...(params && { params }),
          ...(body !== undefined && { body }),
          headers: { ...(body !== undefined && contentType && { "content-type": contentType }), ...headers },
          signal: deadline,
          csv,
          fetch: (built) => send(built, baseFetch, anonymous ? undefined : credentials),
        });
      },
      timeout,
      signal,
    ).catch((error: unknown) => {
      throw nameOperation(error, name);
    });

  /** Fills in the project where the path has one and the input does not. */
  const withProject = async (operation: Operation, input: FlatInput): Promise<FlatInput> => {
    const name = service.projectParameter;
    if (!name || input[name] !== undefined || !operation.path.includes(`{${name}}`)) return input;
    const projectId = options.projectId ?? (await getCredentials(credentials)).projectId;
    if (projectId) return { ...input, [name]: projectId };
    throw new ValidationError(
      `${name} is missing. Pass it in the input, as projectId in the client's options or the credentials, or in HUAWEICLOUD_SDK_PROJECT_ID.`,
    );
  };

  const call = (
    name: string,
    operation: Operation,
    input: FlatInput = {},
    callOptions: CallOptions = {},
  ): Call<unknown> => {
    const run = async (): Promise<CallResult<unknown>> => {
      const result = await request(name, operation, callOptions, async () => {
        const { body, ...params } = sortInput(operation, await withProject(operation, input));
        return { params, body };
      });
      if ("data" in result) return { data: result.data, response: result.response };
      throw nameOperation(new ApiError(result.response, result.error), name);
    };
    return toCall(run());
  };

  const rows = Object.entries(service.operations);
  const http = HTTP_METHODS.map((method) => [
    method,
    (path: string, { params, body, ...callOptions }: Pick<TransportRequest, "params" | "body"> & CallOptions = {}) => {
      const row = rows.find(([, operation]) => operation.method === method && operation.path === path);
      return request(row?.[0] ?? `${method} ${path}`, row?.[1] ?? { method, path }, callOptions, () => ({
        ...(params && { params }),
        body,
      }));
    },
  ]);
  const methods = rows.map(([name, operation]) => [
    name,
    (input?: FlatInput, callOptions?: CallOptions) => call(name, operation, input, callOptions),
  ]);
  return { ...Object.fromEntries(methods), http: Object.fromEntries(http) } as Client;
}
