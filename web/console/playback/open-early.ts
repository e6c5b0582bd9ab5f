import { hasToken } from '../../api/me.ts';
import { queryClient } from '../../api/queries.ts';
import { readQuery } from './queries.ts';

/** Reads an interview, and begins its replay, while the view that will show it is loaded. */
export async function openEarly(interviewId: string): Promise<void> {
  if (hasToken()) await queryClient.prefetchQuery(readQuery(interviewId));
}
