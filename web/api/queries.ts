import { QueryClient } from '@tanstack/react-query';
import { isProblem, Unreachable } from './problem.ts';

const TRIES = 3;
const LONGEST_WAIT_MS = 30_000;

/**
 * What the page has read of the API. A repeat is made only where it can help, and not before the server wants it. Calls are made
 * without a network, too: they fail, and that is shown, where they would wait and say nothing.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 10_000,
      retry: (failures, error) => failures < TRIES && isPassing(error),
      retryDelay: (failures, error) => waitBefore(failures, error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** A fault that may be over soon. */
function isPassing(error: Error): boolean {
  return error instanceof Unreachable || (isProblem(error) && error.problem.status === 503);
}

/** Doubles from a second on, spread so that many pages do not come back at once. */
function waitBefore(failures: number, error: Error): number {
  const backOff = Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** failures) * (0.5 + Math.random() / 2);
  return Math.max(backOff, (isProblem(error) && error.retryAfterMs) || 0);
}
