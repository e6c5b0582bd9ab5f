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

/** Every finished interview of the store, the oldest first. */
export async function pastInterviews(records: Records): Promise<PastInterview[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await records.interviews.list(
      { state: 'finished', practice: false },
      { cursor, limit: PAGE },
    );
    ids.push(...(page?.interviews ?? []).map(({ id }) => id));
    cursor = page?.nextCursor ?? undefined;
  } while (cursor);
  const past: PastInterview[] = [];
  for (const id of ids.reverse()) {
    const plan = await records.interviews.findPlan(id);
    if (!plan) throw new Error(`interview ${id} has events and no plan`);
    const events = await records.events.after(id, 0);
    past.push({ plan, events, interview: events.reduce(evolve, initialInterview(plan)) });
  }
  return past;
}
