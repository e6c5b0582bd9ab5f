import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

export type Decision = components['schemas']['Decision'];
export type DecisionKind = components['schemas']['CandidateDecision'];

/** What people have decided about the candidate of an interview, as its reader may see it. */
export function decisionsQuery(id: string) {
  return queryOptions({
    queryKey: ['decisions', id],
    queryFn: async ({ signal }) => {
      const answer = await answerOf(
        api.GET('/interview/{id}/decision', { params: { path: { id } }, signal }),
      );
      return answer.decisions;
    },
  });
}
