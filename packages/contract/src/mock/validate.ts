import type { Operation } from "../bundle.ts";
import { isJson } from "../media-type.ts";
import { describeErrors } from "./describe-errors.ts";
import type { MockRequest } from "./exchange.ts";
import { badRequest } from "./refusal.ts";
import type { MockService } from "./service.ts";

/**
 * Checks path, query, headers and body against the bundle.
 *
 * @throws {Refusal} 400, which names each parameter that is wrong, and what is expected.
 */
export function validate(service: MockService, request: MockRequest, path: string, operation: Operation): void {
  const problem = encodingProblem(path) ?? bodyProblem(request, operation);
  if (problem) throw badRequest(service.slug, problem);
  const errors = service.validate(request, path, operation);
  if (errors.length > 0) throw badRequest(service.slug, describeErrors(errors, operation));
}

function encodingProblem(path: string): string | undefined {
  try {
    decodeURIComponent(path);
    return undefined;
  } catch {
    return "the path is not validly percent-encoded";
  }
}

function bodyProblem({ body, headers }: MockRequest, { requestBody }: Operation): string | undefined {
  if (!requestBody) return undefined;
  if (body.length === 0) return requestBody.required ? "the body is missing" : undefined;
  if (!requestBody.content["application/json"]) return undefined;

  const contentType = headers.get("content-type");
  if (!contentType) return "header Content-Type is missing: application/json is expected";
  if (!isJson(contentType)) return `header Content-Type is "${contentType}": application/json is expected`;
  try {
    JSON.parse(new TextDecoder().decode(body));
    return undefined;
  } catch (error) {
    // The rest of the message quotes the body, which can hold a password.
    const position = / at position .*/.exec((error as Error).message)?.[0] ?? "";
    return `the body is not valid JSON${position}`;
  }
}
