import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import type { paths } from '../api/schema.d.ts';
import type { AcceptedInvitation } from './query.ts';

export type Acceptance = paths['/invitations/accept']['post']['requestBody']['content']['application/json'];

/**
 * Accepts, or comes back to what was accepted: the server tells both apart, so a repeat after a lost answer is the same interview. What the
 * link leads to is read again where it turns out to be another thing than what is shown.
 */
export function useAccepting(token: string, onDone: (accepted: AcceptedInvitation) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (choices: Omit<Acceptance, 'token'>) =>
      answerOf(api.POST('/invitations/accept', { body: { token, ...choices } })),
    onSuccess: onDone,
    async onError(fault) {
      if (isProblem(fault, 'invalid', 'expired', 'cancelled', 'too_early', 'replaced', 'not_found')) {
        await queries.invalidateQueries({ queryKey: ['invitation', token] });
      }
    },
  });
}
