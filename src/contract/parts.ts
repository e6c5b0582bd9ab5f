import { z } from 'zod';
import { DIFFICULTY_LABELS } from '../domain/measurement/labels.ts';
import {
  INTERVIEW_STATES,
  LANGUAGES,
  LEVELS,
  LOCALES,
  RUN_VERDICTS,
  TRACKS,
  VERDICTS,
} from '../domain/vocabulary.ts';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts';
import { matching, text } from './strings.ts';
import { FAULTS, numberBetween } from './texts/faults.ts';

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
export const runVerdict = z
  .enum(RUN_VERDICTS)
  .meta({ id: 'RunVerdict', description: 'As of a check, or `cancelled`' });
export const judged = z.boolean().meta({
  description: 'False for a run on own input: nothing was compared, `passed` and `total` are 0',
});

export const difficulty = z
  .strictObject({ rating: z.number().meta({ description: 'Elo' }), label: z.enum(DIFFICULTY_LABELS) })
  .meta({ id: 'Difficulty' });

/** An interview or task named in a request; one that does not exist is answered with 404, not 422. */
export const reference = text({ min: 1, max: 200 });

/** Number of the last event already known. */
export const cursor = matching(/^\d{1,15}$/, FAULTS.notCursor)
  .transform(Number)
  .meta({ description: 'Number of the last event already known', example: '12' });

/** A time in a request; milliseconds since the epoch. */
export const moment = z.iso.datetime().transform((time) => Date.parse(time));

/** What every list takes. */
export const pageQuery = {
  cursor: text({ min: 1, max: 400 })
    .optional()
    .meta({ description: '`next_cursor` of the page before, of a list with the same sort' }),
  limit: matching(/^(?:[1-9]\d?|100)$/, numberBetween(1, 100))
    .transform(Number)
    .meta({
      description: '1–100, by default 20',
      override: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    })
    .optional(),
};
export const USUAL_PAGE = 20;

const problemCode = z.enum(Object.keys(PROBLEM_CODES) as [ProblemCode, ...ProblemCode[]]).meta({
  id: 'ProblemCode',
  description: Object.entries(PROBLEM_CODES)
    .map(([code, meaning]) => `- \`${code}\`: ${meaning}`)
    .join('\n'),
});

/** Largest number that every database's plain integer holds. */
export const MAX_REVISION = 2_147_483_647;
export const revision = z.int().min(1).max(MAX_REVISION);

export const draft = z
  .strictObject({ language, code: z.string(), revision, saved_at: timestamp })
  .meta({ id: 'Draft', description: 'What is in the editor, as it was last saved' });
export type PresentedDraft = z.output<typeof draft>;

export const seat = z.strictObject({ client_id: z.uuid(), since: timestamp });

/** The highest number of each client; null while the store of telemetry cannot be read. */
export const lastSeqs = z.record(z.string(), count).nullable();

/** Of a call that has nothing to say. */
export const nothing = z.strictObject({}).meta({ id: 'Nothing' });

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: problemCode,
    request_id: z.string(),
    state: interviewState.optional().meta({ description: 'With `wrong_state` and `finished`' }),
    message: z
      .string()
      .optional()
      .meta({ description: 'Under `/ats/`: as `detail`, for the systems that look for it here' }),
    valid_from: timestamp
      .optional()
      .meta({ description: 'With `too_early`: the first moment at which the invitation can be accepted' }),
    draft: draft
      .nullable()
      .optional()
      .meta({ description: 'With `draft_conflict`: what is stored; null where nothing is' }),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });
