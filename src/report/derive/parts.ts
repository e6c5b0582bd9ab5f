import type { z } from 'zod';
import type { Report } from '../../contract/report.ts';
import type { InterviewEvent, StateData } from '../../domain/interview/events.ts';
import type { Interview, InterviewPlan } from '../../domain/interview/interview.ts';
import { evolve, initialInterview } from '../../domain/interview/machine.ts';
import { INTERVIEW_STATES, STATE_CAUSES } from '../../domain/vocabulary.ts';
import { iso } from './format.ts';

/**
 * A part of the report that could not be made, in the form of its list `degraded`. `event`: left out of everything, by
 * its number; `task`, `section`: left out itself, by its id or name.
 */
export type MissingPart = Report['degraded'][number] & { kind: 'event' | 'task' | 'section' };

/**
 * Makes parts of a report one by one. One that cannot be made must not take the report with it, which would then never
 * be there: it is left out, and told in `missing`.
 */
export interface Parts {
  /** The part, or `otherwise` when making it throws or what it gives does not fit its schema. */
  make<Part>(
    what: Pick<MissingPart, 'kind' | 'id'>,
    schema: z.ZodType<Part>,
    part: () => Part,
    otherwise: Part,
  ): Part;
  missing(): MissingPart[];
}

/** `at` is what a missing part is dated with; milliseconds since the epoch. */
export function createParts(at: number): Parts {
  const missing: MissingPart[] = [];
  return {
    make(what, schema, part, otherwise) {
      try {
        const value = part();
        if (schema.safeParse(value).success) return value;
      } catch {
        // Told below, whatever it was.
      }
      missing.push({ ...what, at: iso(at) });
      return otherwise;
    },
    missing: () => missing,
  };
}

/** The fold of the events that can be folded; the others are left out, as if they had not happened. */
export function foldReadable(
  plan: InterviewPlan,
  stored: readonly InterviewEvent[],
): { interview: Interview; events: InterviewEvent[]; unreadable: InterviewEvent[] } {
  const events: InterviewEvent[] = [];
  const unreadable: InterviewEvent[] = [];
  let interview = initialInterview(plan);
  for (const event of stored) {
    const next = tryFold(interview, event);
    if (next) interview = next;
    (next ? events : unreadable).push(event);
  }
  return { interview, events, unreadable };
}

/**
 * When the interview ended, milliseconds since the epoch; null while it goes on. Of a last `state` that cannot be read
 * only this can be said, since reports are built of finished interviews alone.
 */
export function endOf(
  { finishedAt }: Interview,
  { stored, unreadable }: { stored: readonly InterviewEvent[]; unreadable: readonly InterviewEvent[] },
): number | null {
  const last = stored.findLast(({ type }) => type === 'state');
  return finishedAt ?? (last && unreadable.includes(last) ? last.at : null);
}

function tryFold(interview: Interview, event: InterviewEvent): Interview | null {
  if (typeof event.data !== 'object' || event.data === null) return null;
  if (event.type === 'state' && !isKnown(event.data)) return null;
  try {
    const next = evolve(interview, event);
    return isPlain(next.tasks.at(-1)) ? next : null;
  } catch {
    return null; // told by whoever folds
  }
}

function isKnown({ state, cause }: StateData): boolean {
  return INTERVIEW_STATES.includes(state) && STATE_CAUSES.includes(cause);
}

/** Holds nothing that JSON cannot say: no number but finite ones. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain);
}
