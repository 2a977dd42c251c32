/** What every error of this package is. */
export class HuaweiCloudError extends Error {
  override name = "HuaweiCloudError";
  /** The operation that was called, such as `showRemoteMirror`; absent when it happened outside of a call. */
  operation?: string;
}

/** Whether a value is an error of this package, of any kind. */
export function isHuaweiCloudError(value: unknown): value is HuaweiCloudError {
  return value instanceof HuaweiCloudError;
}

/** Puts the operation's name into an error of ours that does not have one yet; returns the error. */
export function nameOperation(error: unknown, operation: string): unknown {
  if (!(error instanceof HuaweiCloudError) || error.operation) return error;
  const message = `${operation}: ${error.message}`;
  if (error.stack) error.stack = error.stack.replace(error.message, () => message);
  error.message = message;
  error.operation = operation;
  return error;
}
