import type { Operation } from "../bundle.ts";
import { toResponse } from "./answer.ts";
import { documentedAnswers } from "./documented-answers.ts";
import type { MockRequest, MockResponse } from "./exchange.ts";
import { iamRefusal } from "./refusal.ts";
import type { MockState } from "./state.ts";
import { issueToken, toIamTime } from "./token.ts";

/** Makes a documented answer true for the mock's account. Called for valid requests and answers of success only. */
export type Handler = (call: {
  readonly request: MockRequest;
  readonly requestId: string;
  readonly operation: Operation;
  readonly state: MockState;
  readonly documented: MockResponse;
}) => MockResponse;

/** The operations of IAM that depend on the mock's account, by operationId. */
export const iamHandlers: Readonly<Record<string, Handler>> = {
  keystoneCreateUserTokenByPassword({ request, requestId, operation, state, documented }) {
    const { auth } = JSON.parse(new TextDecoder().decode(request.body)) as { auth: Login };
    const { account, tokens, now } = state;
    const { user } = auth.identity.password;
    if (
      user.name !== account.userName ||
      user.password !== account.password ||
      user.domain.name !== account.domainName
    ) {
      const refused = documentedAnswers(operation).find(({ status }) => status === 401);
      if (!refused) throw iamRefusal(401, "Unauthorized", "The username or password is wrong.");
      return toResponse(refused, operation.operationId, requestId);
    }

    const domain = { id: account.domainId, name: account.domainName };
    const project = { id: account.projectId, name: account.projectName, domain };
    const [kind, wanted, known] = auth.scope.project
      ? (["project", auth.scope.project, project] as const)
      : (["domain", auth.scope.domain ?? {}, domain] as const);
    if ((wanted.id ?? known.id) !== known.id || (wanted.name ?? known.name) !== known.name) {
      const message = `The ${kind} of the scope is not known here: the mock has "${known.name}" with the id "${known.id}".`;
      throw iamRefusal(401, "Unauthorized", message);
    }

    const issuedAt = now();
    const { token, expiresAt } = issueToken(tokens, issuedAt);
    const { project: _project, domain: _domain, ...example } = (documented.body as { token: TokenExample }).token;
    const details = {
      ...example,
      issued_at: toIamTime(issuedAt),
      expires_at: toIamTime(expiresAt),
      user: { ...example.user, name: account.userName, domain },
      [kind]: known,
    };
    return { ...documented, headers: { ...documented.headers, "x-subject-token": token }, body: { token: details } };
  },

  keystoneListProjects({ request, state, documented }) {
    const { account, url } = state;
    const { searchParams } = request.url;
    const example = documented.body as { links: object; projects: [ProjectExample] };
    const [{ links, ...fields }] = example.projects;
    const project = {
      ...fields,
      id: account.projectId,
      name: account.projectName,
      domain_id: account.domainId,
      parent_id: account.domainId,
      links: { ...links, self: `${url}/iam/v3/projects/${account.projectId}` },
    };
    const conditions = (["name", "domain_id", "parent_id", "enabled"] as const).filter((name) =>
      searchParams.has(name),
    );
    const meets = conditions.every((name) => searchParams.get(name) === String(project[name]));
    const self = `${url}${request.url.pathname}${request.url.search}`;
    return { ...documented, body: { links: { ...example.links, self }, projects: meets ? [project] : [] } };
  },
};

interface Login {
  readonly identity: {
    readonly password: { readonly user: { name: string; password: string; domain: { name: string } } };
  };
  readonly scope: { readonly project?: Scope; readonly domain?: Scope };
}

interface Scope {
  readonly id?: string;
  readonly name?: string;
}

interface TokenExample {
  readonly user: object;
  readonly project?: unknown;
  readonly domain?: unknown;
}

interface ProjectExample {
  readonly links: object;
  readonly enabled: boolean;
}
