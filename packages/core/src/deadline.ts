import { TimeoutError } from "./errors/timeout-error.ts";

/**
 * Runs a task that ends when it is aborted or takes too long; leaves no timer and no listener behind.
 *
 * @param timeout - Milliseconds; 0 means no limit.
 * @throws {TimeoutError} when the time is up; the signal's own reason when it was aborted.
 */
export async function withDeadline<T>(
  task: (signal: AbortSignal) => Promise<T>,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort, { once: true });
  const timer =
    timeout > 0
      ? setTimeout(() => controller.abort(new TimeoutError(`No answer within ${timeout} ms.`)), timeout)
      : undefined;
  try {
    controller.signal.throwIfAborted();
    return await task(controller.signal);
  } catch (error) {
    // Runtimes wrap the reason of an abort in errors of their own.
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
