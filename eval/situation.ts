import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import type { InterviewPlan } from '../src/domain/interview/interview.ts';
import { OCCASIONS } from '../src/domain/interview/occasion.ts';
import { LANGUAGES, LEVELS, LOCALES, TRACKS } from '../src/domain/vocabulary.ts';

/** Longer files are no recorded state. */
const MOST_CHARS = 2_000_000;

const schema = z.strictObject({
  /** What it is about, for people. */
  about: z.string().min(1).max(300),
  /** Whether the message tries to make the interviewer break its rules. */
  attack: z.boolean(),
  /** Of the task that is talked about; null before the first one. */
  task: z.string().max(100).nullable(),
  track: z.enum(TRACKS),
  level: z.enum(LEVELS),
  locale: z.enum(LOCALES),
  occasion: z.enum(OCCASIONS),
  /** Messages to answer; empty when the interviewer speaks unasked. */
  reply_to: z.array(z.string().max(100)).max(50),
  /** When the reply is asked for, milliseconds since the epoch. */
  at: z.int(),
  plan: z.looseObject({ interviewId: z.string().max(100), startedAt: z.int() }),
  events: z.array(z.looseObject({ seq: z.int(), at: z.int(), type: z.string().max(50) })).max(2_000),
  /** Code and results, by their SHA-256. */
  texts: z.record(z.string().length(64), z.string().max(200_000)),
  /** What is in the editor of the open task. */
  draft: z.strictObject({ language: z.enum(LANGUAGES), code: z.string().max(70_000) }).nullable(),
});

/** A recorded state of an interview in which the interviewer has something to say. */
export type Situation = Omit<z.infer<typeof schema>, 'plan' | 'events'> & {
  /** The name of its file. */
  id: string;
  /** Without the cards of the bank. */
  plan: Omit<InterviewPlan, 'cards' | 'bankVersion'>;
  events: InterviewEvent[];
};

/** Those of a folder, by their names. @throws {SituationFault} naming the file. */
export function loadSituations(folder: string): Situation[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readSituation(join(folder, name)));
}

function readSituation(file: string): Situation {
  const text = readFileSync(file, 'utf8');
  if (text.length > MOST_CHARS) throw new SituationFault(`${file} is longer than ${MOST_CHARS} characters`);
  const read = schema.safeParse(parse(text));
  if (!read.success) throw new SituationFault(`${file}: ${z.prettifyError(read.error)}`);
  const { plan, events, ...rest } = read.data;
  return {
    ...rest,
    id: basename(file, '.yaml'),
    // As Viva itself has stored them; the store looks at them again.
    plan: plan as unknown as Situation['plan'],
    events: events as unknown as InterviewEvent[],
  };
}

export function situationText({ id: _, ...situation }: Situation): string {
  return stringify(situation, { lineWidth: 110, blockQuote: 'literal', aliasDuplicateObjects: false });
}

/** A file of a situation cannot be used; the message names it. */
export class SituationFault extends Error {
  override readonly name = 'SituationFault';
}
