import type { CredentialProvider, Credentials } from "./credentials/credentials.ts";
import { CredentialsError } from "./errors/credentials-error.ts";
import { HuaweiCloudError } from "./errors/huawei-cloud-error.ts";
import { NetworkError } from "./errors/network-error.ts";
import { describeCause } from "./errors/cause.ts";
import { signRequest } from "./signing/sign.ts";

/** Sends one request. Like `fetch`, but always called with a `Request`. */
export type Fetch = (request: Request) => Promise<Response>;

/** Authenticates a request as the last step before it is sent, when nothing changes it any more. */
export async function send(
  request: Request,
  fetch: Fetch,
  credentials: CredentialProvider | undefined,
): Promise<Response> {
  const authenticated = credentials ? await authenticate(request, await getCredentials(credentials)) : request;
  try {
    return await fetch(authenticated);
  } catch (error) {
    const { origin } = new URL(request.url);
    throw new NetworkError(`The connection to ${origin} failed: ${describeCause(error)}.`, { cause: error });
  }
}

/** Asks a provider, whose failures become a {@link CredentialsError} if they are none yet. */
export async function getCredentials(provider: CredentialProvider): Promise<Credentials> {
  try {
    return await provider();
  } catch (error) {
    if (error instanceof HuaweiCloudError) throw error;
    throw new CredentialsError(`The credentials could not be had: ${describeCause(error)}.`, { cause: error });
  }
}

async function authenticate(request: Request, credentials: Credentials): Promise<Request> {
  if (!("token" in credentials)) return signRequest(request, credentials);
  request.headers.set("x-auth-token", credentials.token);
  return request;
}
