import type { CredentialProvider, Credentials } from "./credentials.ts";

/** Credentials are renewed when less than this is left of them. */
const MARGIN_MS = 5 * 60_000;

/**
 * Keeps what a provider returned until shortly before it expires. However many calls wait, one request is in flight;
 * a failed renewal is not kept, so the next call tries again.
 */
export function memoize(provider: CredentialProvider): CredentialProvider {
  let current: Credentials | undefined;
  let pending: Promise<Credentials> | undefined;
  return () => {
    if (current && !isDue(current)) return Promise.resolve(current);
    pending ??= provider()
      .then((credentials) => (current = credentials))
      .finally(() => (pending = undefined));
    return pending;
  };
}

const isDue = ({ expiresAt }: Credentials): boolean =>
  expiresAt !== undefined && expiresAt.getTime() - Date.now() < MARGIN_MS;
