import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { answerOf, api } from '../api/client.ts';
import { Progress } from '../design/progress.tsx';
import { PracticeFirst } from './practice.tsx';
import type { AcceptedInvitation } from './query.ts';

/** Between the acceptance and the room: a practice, a résumé, where the package has them; else nothing stands there. */
export function BeforeStart({
  interview,
  hasPractice,
}: {
  interview: AcceptedInvitation;
  hasPractice: boolean;
}) {
  const { session_id: id } = interview;
  const [, goTo] = useLocation();
  const { data, error } = useQuery({
    queryKey: ['interview', id],
    queryFn: () => answerOf(api.GET('/interview/{id}', { params: { path: { id } } })),
  });
  const goesOn = !hasPractice && (error !== null || data?.resume === 'off');
  useEffect(() => {
    if (goesOn) goTo(`/room/${id}`);
  }, [goesOn, goTo, id]);
  if (!hasPractice && (goesOn || !data)) return <Progress />;
  return (
    <PracticeFirst
      interview={interview}
      hasPractice={hasPractice}
      takesResume={data?.resume === 'optional'}
    />
  );
}
