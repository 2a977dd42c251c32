// The only importer of openapi-fetch: leaving it must cost one file.
import createFetchClient from "openapi-fetch";
import { decodeBody } from "./decode.ts";
import { describeCause } from "./errors/cause.ts";
import { HuaweiCloudError } from "./errors/huawei-cloud-error.ts";
import { NetworkError } from "./errors/network-error.ts";
import { ValidationError } from "./errors/validation-error.ts";
import type { Fetch } from "./send.ts";
import { serializePath, serializeQuery } from "./serialize.ts";

/** A request by path, in openapi-fetch's manner. */
export interface TransportRequest {
  readonly params?: { readonly path?: object; readonly query?: object; readonly header?: object };
  readonly body?: unknown;
  readonly headers?: HeadersInit;
  readonly signal: AbortSignal;
  /** Query parameters whose values are joined with commas. */
  readonly csv: readonly string[] | undefined;
  readonly fetch: Fetch;
}

/** The body is in `data` when the call succeeded and in `error` when it did not. */
export type TransportResult =
  | { data: unknown; error?: never; response: Response }
  | { data?: never; error: unknown; response: Response };

export type Transport = (method: string, path: string, request: TransportRequest) => Promise<TransportResult>;

/**
 * Builds requests, sends them, and reads the answers, whatever their status.
 *
 * @throws {ValidationError} when the request cannot be built, {@link NetworkError} when the answer breaks off.
 */
export function createTransport(baseUrl: string): Transport {
  const client = createFetchClient<Record<string, Record<string, object>>>({ baseUrl, pathSerializer: serializePath });
  return async (method, path, { csv, fetch, ...init }) => {
    let response: Response | undefined;
    try {
      const result = await client.request(
        method as "get",
        path as never,
        {
          ...init,
          fetch: async (request: Request) => (response = await fetch(request)),
          querySerializer: (query: object) => serializeQuery({ ...query }, csv),
          // The body of a success is read below, by what the answer says it is, and not by what was expected.
          parseAs: "stream",
        } as never,
      );
      return await toResult(result);
    } catch (error) {
      if (error instanceof HuaweiCloudError || init.signal.aborted) throw error;
      if (response) throw new NetworkError(`The answer broke off: ${describeCause(error)}.`, { cause: error });
      throw new ValidationError(`The request cannot be built: ${describeCause(error)}.`, { cause: error });
    }
  };
}

async function toResult({ response, error }: { response: Response; error?: unknown }): Promise<TransportResult> {
  if (response.ok) return { data: await decodeBody(response), response };
  // openapi-fetch leaves `error` undefined when an error has no body, which would look like a success.
  return { error: error || {}, response };
}
