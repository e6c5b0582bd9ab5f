import type { InterviewPlan } from '../../domain/interview/interview.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { presentStarted } from '../presenters/interview.ts';

/** Starts it, and answers as a start is answered. */
export async function startPlanned(
  plan: InterviewPlan,
  { gateway, records }: Pick<ApiDependencies, 'gateway' | 'records'>,
) {
  await gateway.start(plan);
  const row = await records.interviews.find(plan.interviewId);
  if (!row) throw new Error(`interview ${plan.interviewId} was started but is not stored`);
  return presentStarted(row, plan.greeting);
}
