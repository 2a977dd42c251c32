/** Says in a few words what went wrong. Runtimes hide the reason of a failed connection in the error's cause. */
export function describeCause(error: unknown): string {
  const { cause } = (error ?? {}) as { cause?: unknown };
  const { code, message } = ((cause || error) ?? {}) as { code?: unknown; message?: unknown };
  return String(code || message || error);
}
