import { SandboxUnavailable } from './sandbox.ts';

const TIMEOUT_MS = 30_000;

/**
 * Resolves as `call` does. An engine may take a request and never answer it, be it for one container alone: such a call
 * is cut off, or whoever made it would keep its turn for ever. Throws {@link SandboxUnavailable} then.
 */
export async function engineCall<T>(
  timeoutMs = TIMEOUT_MS,
  call: (abortSignal: AbortSignal) => Promise<T>,
): Promise<T> {
  const patience = AbortSignal.timeout(timeoutMs);
  try {
    return await call(patience);
  } catch (error) {
    if (!patience.aborted) throw error;
    throw new SandboxUnavailable(`the engine did not answer within ${timeoutMs / 1000} s`, { cause: error });
  }
}
