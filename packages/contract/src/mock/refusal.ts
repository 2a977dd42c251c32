import type { Slug } from "../services.ts";
import type { MockResponse } from "./exchange.ts";

/** Thrown by a step of the request's flow that ends it. */
export class Refusal extends Error {
  readonly status: number;
  readonly #body: (requestId: string) => unknown;

  constructor(status: number, message: string, body: (requestId: string) => unknown) {
    super(message);
    this.status = status;
    this.#body = body;
  }

  toResponse(requestId: string): MockResponse {
    return { status: this.status, headers: { "content-type": "application/json" }, body: this.#body(requestId) };
  }
}

/** The gateway in front of every service refuses. */
function gatewayRefusal(status: number, code: string, message: string): Refusal {
  return new Refusal(status, message, (requestId) => ({ error_code: code, error_msg: message, request_id: requestId }));
}

/** The mock itself cannot do what it is asked; the vendor has no such error, so the code is not one of the vendor's. */
export function mockRefusal(status: number, message: string): Refusal {
  return gatewayRefusal(status, `MOCK.0${status}`, message);
}

/** IAM refuses. */
export function iamRefusal(status: number, title: string, message: string): Refusal {
  return new Refusal(status, message, () => ({ error: { code: status, message, title } }));
}

/** No operation answers here. */
export function notFound(detail?: string): Refusal {
  const message = "The API does not exist or has not been published in the environment";
  return gatewayRefusal(404, "APIGW.0101", detail ? `${message}: ${detail}` : message);
}

/** The token or the signature is missing or wrong. */
export function unauthenticated(reason: string): Refusal {
  return gatewayRefusal(401, "APIGW.0301", `Incorrect IAM authentication information: ${reason}`);
}

/** A parameter or the body is not what the operation takes; each service says so in its own way. */
export function badRequest(slug: Slug, problem: string): Refusal {
  const message = `Bad request: ${problem}`;
  return slug === "iam" ? iamRefusal(400, "Bad Request", message) : gatewayRefusal(400, "APIGW.0201", message);
}
