import { CommandRefused } from '../../domain/interview/refusal.ts';
import type { InterviewRecord, Records } from '../../records/records.ts';
import { notFound } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';

/** What nobody is judged by has no report. */
export function refusePractice({ practice }: InterviewRecord): void {
  if (practice) throw notFound(PROBLEMS.noPracticeReport);
}

/** Its account goes first, the rest follows. */
export async function refuseErased(
  { candidateId, erasedAt, state }: InterviewRecord,
  { users }: Pick<Records, 'users'>,
): Promise<void> {
  if (erasedAt === null && (await users.findById(candidateId))) return;
  throw new CommandRefused('wrong_state', 'person_erased', state);
}
