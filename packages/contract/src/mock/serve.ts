import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isJson } from "../media-type.ts";
import type { Exchange, MockRequest, MockResponse } from "./exchange.ts";
import { respond } from "./respond.ts";
import type { MockService } from "./service.ts";
import type { MockState } from "./state.ts";

/** Between node:http and the flow of a request. */
export async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  services: readonly MockService[],
  state: MockState,
  onExchange?: (exchange: Exchange) => void,
): Promise<void> {
  let request: MockRequest;
  try {
    request = await readRequest(incoming);
  } catch {
    // The client went away before its request was complete.
    outgoing.destroy();
    return;
  }
  const requestId = randomUUID().replaceAll("-", "");
  const { response, operationId } = await respond(request, requestId, services, state);
  outgoing.writeHead(response.status, {
    date: state.now().toUTCString(),
    "x-request-id": requestId,
    ...response.headers,
  });
  outgoing.end(encodeBody(response));
  onExchange?.({ method: request.method, path: request.url.pathname, status: response.status, operationId });
}

async function readRequest(incoming: IncomingMessage): Promise<MockRequest> {
  const { method = "GET", url = "/" } = incoming;
  const pairs = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value) => [name, value]),
  );
  // The host that the client used is one of the headers.
  const target = new URL(`http://mock${url}`);
  const chunks = (await incoming.toArray()) as Buffer[];
  return { method, url: target, headers: new Headers(pairs as [string, string][]), body: Buffer.concat(chunks) };
}

function encodeBody({ body, headers }: MockResponse): string | undefined {
  if (body === undefined) return undefined;
  return typeof body === "string" && !isJson(headers["content-type"] ?? "") ? body : JSON.stringify(body);
}
