import { useQuery } from '@tanstack/react-query';
import { type Interview, interviewQuery } from '../interviews/query.ts';

/** What the report has found, read once the stream says that it is ready. */
export function useJudgement(read: Interview, isReady: boolean): Pick<Interview, 'ability' | 'fit'> {
  const { queryKey, queryFn } = interviewQuery(read.session_id);
  const { data } = useQuery({
    queryKey: [...queryKey, 'judgement'],
    queryFn,
    enabled: isReady && !read.ability,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? read;
}
