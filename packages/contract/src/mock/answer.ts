import type { Header } from "../bundle.ts";
import type { DocumentedAnswer } from "./documented-answers.ts";
import type { MockResponse } from "./exchange.ts";
import { mockRefusal } from "./refusal.ts";

/**
 * Turns a documented answer into a response, with the documented examples of its headers.
 *
 * @throws {Refusal} 501 when the answer has a body, but no example of it.
 */
export function toResponse(answer: DocumentedAnswer, operationId: string, requestId: string): MockResponse {
  const { status, response, mediaType, example } = answer;
  const headers = exampleHeaders(response.headers ?? {});
  if (mediaType === undefined) return { status, headers };
  if (!example) {
    throw mockRefusal(
      501,
      `The bundle has no example of the ${answer.key} answer of ${operationId}, so the mock cannot give one.`,
    );
  }
  return { status, headers: { ...headers, "content-type": mediaType }, body: withRequestId(example.value, requestId) };
}

function exampleHeaders(headers: Readonly<Record<string, Header>>): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, { example, schema }]) => {
    const value = example ?? schema?.example;
    return value === undefined ? [] : [[name.toLowerCase(), String(value)]];
  });
  return Object.fromEntries(entries);
}

/** The gateway's errors repeat the id of the request, which is never that of the example. */
function withRequestId(body: unknown, requestId: string): unknown {
  const isGatewayError = typeof body === "object" && body !== null && "error_code" in body && "request_id" in body;
  return isGatewayError ? { ...body, request_id: requestId } : body;
}
