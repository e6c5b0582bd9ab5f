import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import { isProblem } from './problem.ts';
import type { components } from './schema.d.ts';

type User = components['schemas']['User'];

/** Who is signed in in this browser; null when nobody is. */
const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
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

/** Undefined until it is known. */
export function useMe(): User | null | undefined {
  return useQuery(meQuery).data;
}
