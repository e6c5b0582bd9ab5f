import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { isProblem, Unreachable } from '../api/problem.ts';

const REFRESH_MS = 60 * 60_000;

/** Puts off the end of the sign-in, guests' too, at the start and each hour, while an interview is open on this page. */
export function useFreshToken(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const refresh = () => {
      api.POST('/auth/refresh', { body: {} }).catch((error: unknown) => {
        // The token has ended, which the session hears itself, or nobody answers: the next hour is early enough.
        if (!isProblem(error) && !(error instanceof Unreachable)) throw error;
      });
    };
    refresh();
    const timer = window.setInterval(refresh, REFRESH_MS);
    return () => window.clearInterval(timer);
  }, [isOpen]);
}
