/** Reads an environment variable where the runtime has any; browsers have none. An empty one counts as not set. */
export function env(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name] || undefined;
}
