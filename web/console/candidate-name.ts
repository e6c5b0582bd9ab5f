import type { Interview } from './interviews/query.ts';

/** As whoever invited them calls them; else as they call themselves. */
export function candidateName({
  first_name,
  last_name,
  nickname,
}: Pick<NonNullable<Interview['candidate']>, 'first_name' | 'last_name' | 'nickname'>): string {
  return [first_name, last_name].filter((part) => part !== null).join(' ') || nickname;
}
