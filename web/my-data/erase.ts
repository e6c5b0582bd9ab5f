import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../api/client.ts';
import { useBecome } from '../api/me.ts';
import { isProblem, Unreachable } from '../api/problem.ts';
import { forgetAll } from '../session/store.ts';
import { useLocale } from '../texts/provider.tsx';

/** Ends the account and forgets what this browser keeps. Where only the answer was lost, the next try finds out. */
export function useErase(onErased: () => void) {
  const become = useBecome();
  const { locale, choose } = useLocale();
  const isUnsure = useRef(false);
  return useMutation({
    async mutationFn() {
      try {
        await api.DELETE('/auth/me');
      } catch (error) {
        if (isUnsure.current && isProblem(error, 'unauthenticated')) return;
        isUnsure.current ||= error instanceof Unreachable;
        throw error;
      }
    },
    onSuccess() {
      forgetAll();
      // The account's language goes with it; its reader goes on in the same.
      choose(locale);
      onErased();
      become(null);
    },
  });
}
