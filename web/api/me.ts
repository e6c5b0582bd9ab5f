import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import { isProblem } from './problem.ts';
import type { components } from './schema.d.ts';

export type User = components['schemas']['User'];

/** Who is signed in in this browser; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  initialData: hasToken() ? undefined : null,
  // Who is not signed in would be refused each time.
  refetchOnMount: isSomebody,
  refetchOnWindowFocus: isSomebody,
  refetchOnReconnect: isSomebody,
  async queryFn(): Promise<User | null> {
    try {
      const { user } = await answerOf(api.GET('/auth/me'));
      return user;
    } catch (error) {
      if (isProblem(error, 'unauthenticated')) return null;
      throw error;
    }
  },
});

/** Whether the browser had a token when it loaded the page, or may have had one. */
export function hasToken(): boolean {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="viva-token"]');
  return meta?.content !== 'none';
}

function isSomebody({ state }: { state: { data: User | null | undefined } }): boolean {
  return state.data !== null;
}

/** Undefined until it is known. */
export function useMe(): User | null | undefined {
  return useQuery(meQuery).data;
}

export function useSignIn() {
  const become = useBecome();
  return useMutation({
    mutationFn: (body: { login: string; password: string }) => answerOf(api.POST('/auth/login', { body })),
    onSuccess: ({ user }) => become(user),
  });
}

/** For whoever has no account: one without an e-mail, made at once. */
export function useComeAsGuest(onDone?: () => void) {
  const become = useBecome();
  return useMutation({
    mutationFn: (locale: User['locale']) => answerOf(api.POST('/auth/guest', { body: { locale } })),
    onSuccess({ user }) {
      become(user);
      onDone?.();
    },
  });
}

export function useSignOut() {
  const become = useBecome();
  return useMutation({ mutationFn: () => api.POST('/auth/logout'), onSuccess: () => become(null) });
}

/** Another person is here now: what was read for the one before is forgotten. */
export function useBecome(): (user: User | null) => void {
  const queries = useQueryClient();
  return (user) => {
    queries.setQueryData(meQuery.queryKey, user);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  };
}
