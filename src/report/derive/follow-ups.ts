import type { FollowUp } from '../../contract/report.ts';
import type { InterviewEvent } from '../../domain/interview/events.ts';
import type { InterviewPlan } from '../../domain/interview/interview.ts';
import { isAccepted } from '../../domain/measurement/verdicts.ts';
import { sinceStart } from './format.ts';

/**
 * What the interviewer said unasked about an accepted solution, and what the candidate wrote after it. A message is an
 * answer to the last follow-up until another task is issued: what the candidate means by it is for the reader to judge.
 */
export function followUpsOn(
  taskId: string,
  { plan, events }: { plan: InterviewPlan; events: readonly InterviewEvent[] },
): FollowUp[] {
  const followUps: FollowUp[] = [];
  /** The task whose solution was accepted last: a follow-up is about it, even when the next task came first. */
  let accepted: string | null = null;
  let open: FollowUp | null = null;
  for (const event of events) {
    const at_ms = sinceStart(plan, event.at);
    if (event.type === 'task') open = null;
    if (event.type === 'verdict' && isAccepted(event.data.verdict)) accepted = event.data.taskId;
    if (event.type === 'final' && event.data.replyTo.length === 0 && accepted !== null) {
      open = { at_ms, text: event.data.text, degraded: event.data.degraded, answers: [] };
      if (accepted === taskId) followUps.push(open);
    }
    if (event.type === 'message') open?.answers.push({ at_ms, text: event.data.text });
  }
  return followUps;
}
