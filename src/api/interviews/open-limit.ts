import type { InterviewRecords } from '../../records/records.ts';
import type { ApiMiddleware } from '../context.ts';
import { tooMany } from '../errors.ts';
import { tooManyOpen } from '../texts/problems.ts';

const MOST_OPEN = 50;
/** An interview ends when its candidate ends it, so there is no better guess. */
const RETRY_AFTER_S = 60;

/** At most 50 open interviews for a user, those that are being started at this moment included; practices are none. */
export function createOpenLimit(interviews: Pick<InterviewRecords, 'countOpen'>): ApiMiddleware {
  const starts = new Map<string, number>();
  return async function limitOpen(ctx, next) {
    const { viewer, input } = ctx.state;
    if (isPractice(input)) return next();
    const { id } = viewer;
    starts.set(id, (starts.get(id) ?? 0) + 1);
    try {
      const open = await interviews.countOpen(id);
      if (open + (starts.get(id) ?? 0) > MOST_OPEN) {
        throw tooMany(RETRY_AFTER_S, tooManyOpen(MOST_OPEN));
      }
      await next();
    } finally {
      const rest = (starts.get(id) ?? 0) - 1;
      if (rest > 0) starts.set(id, rest);
      else starts.delete(id);
    }
  };
}

function isPractice(input: unknown): boolean {
  return (input as { body: { practice?: boolean } }).body.practice === true;
}
