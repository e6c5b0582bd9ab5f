import { SandboxUnavailable } from './sandbox.ts';

/** The error as a fault of the infrastructure; one that is already, or an abort, stays as it is. */
export function unavailable(what: string, error: unknown): Error {
  if (error instanceof SandboxUnavailable) return error;
  if ((error as Error | null)?.name === 'AbortError') return error as Error;
  return new SandboxUnavailable(`${what}: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}
