import { z } from 'zod';
import { INTERVIEW_STATES, LANGUAGES, LEVELS, LOCALES, TRACKS, VERDICTS } from '../domain/vocabulary.ts';
import { FAULTS } from './texts/faults.ts';
import { matching, text } from './validate.ts';

/** Parts that more than one resource uses. */

export const timestamp = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });
export const milliseconds = z.number().min(0);
export const count = z.int().min(0);
/** 0–1. */
export const share = z.number().min(0).max(1);
export const sha256 = matching(/^[0-9a-f]{64}$/, FAULTS.notSha256);

export const interviewState = z.enum(INTERVIEW_STATES).meta({ id: 'InterviewState' });
export const track = z.enum(TRACKS).meta({ id: 'Track' });
export const level = z.enum(LEVELS).meta({ id: 'Level' });
export const locale = z.enum(LOCALES).meta({ id: 'Locale' });
export const language = z.enum(LANGUAGES).meta({ id: 'Language' });
export const verdict = z.enum(VERDICTS).meta({ id: 'Verdict' });

export const difficulty = z
  .strictObject({ rating: z.number().meta({ description: 'Elo' }), label: z.string() })
  .meta({ id: 'Difficulty' });

/** An interview or task named in a request; one that does not exist is answered with 404, not 422. */
export const reference = text({ min: 1, max: 200 });

/** Number of the last event already known. */
export const cursor = matching(/^\d{1,15}$/, FAULTS.notCursor)
  .transform(Number)
  .meta({ description: 'Number of the last event already known', example: '12' });

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().meta({ description: 'For programs, such as `wrong_state`' }),
    request_id: z.string(),
    state: interviewState.optional().meta({ description: 'With `wrong_state` and `finished`' }),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });
