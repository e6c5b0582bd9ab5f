import { useMe } from '../../api/me.ts';

/** Whether who is signed in may change what other members only read. The server says the same to each call. */
export function useIsAdmin(): boolean {
  return useMe()?.role === 'admin';
}
