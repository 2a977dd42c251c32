import type { Operation } from "../bundle.ts";
import { toResponse } from "./answer.ts";
import { authenticate } from "./authenticate.ts";
import { documentedAnswers } from "./documented-answers.ts";
import type { MockRequest, MockResponse } from "./exchange.ts";
import { iamHandlers } from "./iam.ts";
import { parsePrefer, pickAnswer } from "./prefer.ts";
import { mockRefusal, notFound, Refusal } from "./refusal.ts";
import type { MockService } from "./service.ts";
import type { MockState } from "./state.ts";
import { validate } from "./validate.ts";

/** The response to a request, and the operation that it was for, if there is one. Never throws. */
export interface Reply {
  readonly response: MockResponse;
  readonly operationId?: string;
}

/** The flow of a request: service, operation, authentication, validation, answer. A step that refuses ends it. */
export async function respond(
  request: MockRequest,
  requestId: string,
  services: readonly MockService[],
  state: MockState,
): Promise<Reply> {
  let operation: Operation | undefined;
  try {
    if (request.url.pathname === "/") return { response: index(services, state) };
    const [service, path] = findService(request.url.pathname, services);
    operation = service.match(request.method, path);
    if (!operation) throw notFound();
    await authenticate(service, request, operation, state);
    validate(service, request, path, operation);
    return { response: answer(request, requestId, service, operation, state), operationId: operation.operationId };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : mockRefusal(500, `The mock failed: ${(error as Error).message}`);
    return { response: refusal.toResponse(requestId), ...(operation && { operationId: operation.operationId }) };
  }
}

function index(services: readonly MockService[], { url }: MockState): MockResponse {
  const body = {
    services: services.map(({ slug, operations }) => ({
      service: slug,
      url: `${url}/${slug}`,
      operations: operations.length,
    })),
  };
  return { status: 200, headers: { "content-type": "application/json" }, body };
}

function findService(pathname: string, services: readonly MockService[]): [MockService, string] {
  const [, slug = "", ...segments] = pathname.split("/");
  const service = services.find((candidate) => candidate.slug === slug);
  if (!service)
    throw notFound(`there is no service "${slug}" here, only ${services.map((known) => known.slug).join(", ")}`);
  return [service, `/${segments.join("/")}`];
}

function answer(
  request: MockRequest,
  requestId: string,
  service: MockService,
  operation: Operation,
  state: MockState,
): MockResponse {
  const picked = pickAnswer(documentedAnswers(operation), parsePrefer(request.headers.get("prefer")));
  const documented = toResponse(picked, operation.operationId, requestId);
  const handler = service.slug === "iam" && picked.status < 300 ? iamHandlers[operation.operationId] : undefined;
  return handler ? handler({ request, requestId, operation, state, documented }) : documented;
}
