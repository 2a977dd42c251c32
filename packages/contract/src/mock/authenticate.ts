import type { Operation, SecurityScheme } from "../bundle.ts";
import type { MockRequest } from "./exchange.ts";
import { unauthenticated } from "./refusal.ts";
import type { MockService } from "./service.ts";
import { signatureProblem } from "./signature.ts";
import type { MockState } from "./state.ts";
import { tokenProblem } from "./token.ts";

type Problem = string | undefined;

/**
 * Accepts a request that meets one of the security requirements in the bundle.
 *
 * @throws {Refusal} 401, for the first requirement whose headers were sent.
 */
export async function authenticate(
  service: MockService,
  request: MockRequest,
  operation: Operation,
  state: MockState,
): Promise<void> {
  if (operation.security.length === 0) return;
  let refused: Problem;
  for (const requirement of operation.security) {
    const schemes = Object.keys(requirement).map((name) => findScheme(service, name));
    if (!schemes.every(({ name }) => request.headers.has(name))) continue;
    const problems = await Promise.all(schemes.map((scheme) => schemeProblem(scheme, request, state)));
    const problem = problems.find((text) => text !== undefined);
    if (problem === undefined) return;
    refused ??= problem;
  }
  throw unauthenticated(refused ?? "x-auth-token not found");
}

function findScheme({ slug, securitySchemes }: MockService, name: string): SecurityScheme & { name: string } {
  const scheme = securitySchemes[name];
  if (!scheme?.name) throw new Error(`The bundle of ${slug} has no security scheme "${name}" that is a header.`);
  return { ...scheme, name: scheme.name };
}

async function schemeProblem(
  scheme: SecurityScheme & { name: string },
  request: MockRequest,
  state: MockState,
): Promise<Problem> {
  const { account, tokens, now } = state;
  switch (scheme.name.toLowerCase()) {
    case "x-auth-token":
      return tokenProblem(request.headers.get(scheme.name) ?? "", scheme, tokens, now());
    case "authorization":
      return signatureProblem(request, account, now());
    default:
      throw new Error(`The mock cannot check the header ${scheme.name} of a security scheme.`);
  }
}
