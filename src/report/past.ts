import type { InterviewEvent } from '../domain/interview/events.ts';
import type { Interview, InterviewPlan } from '../domain/interview/interview.ts';
import { evolve, initialInterview } from '../domain/interview/machine.ts';
import type { Records } from '../records/records.ts';

export interface PastInterview {
  plan: InterviewPlan;
  events: InterviewEvent[];
  /** The fold of both. */
  interview: Interview;
}

const PAGE = 100;

/**
 * Every finished interview of the store whose events are there, the oldest first; and how many there are of which only the
 * report's figures are left, because their people were erased or their time was over.
 */
export async function pastInterviews(records: Records): Promise<{ past: PastInterview[]; erased: number }> {
  const ids: string[] = [];
  let erased = 0;
  let cursor: string | undefined;
  do {
    const page = await records.interviews.list(
      { state: 'finished', practice: false },
      { cursor, limit: PAGE },
    );
    const interviews = page?.interviews ?? [];
    const whole = interviews.filter(({ erasedAt }) => erasedAt === null);
    erased += interviews.length - whole.length;
    ids.push(...whole.map(({ id }) => id));
    cursor = page?.nextCursor ?? undefined;
  } while (cursor);
  const past: PastInterview[] = [];
  for (const id of ids.reverse()) {
    const plan = await records.interviews.findPlan(id);
    if (!plan) throw new Error(`interview ${id} has events and no plan`);
    const events = await records.events.after(id, 0);
    past.push({ plan, events, interview: events.reduce(evolve, initialInterview(plan)) });
  }
  return { past, erased };
}
