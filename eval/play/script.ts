import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { OCCASIONS } from '../../src/domain/interview/occasion.ts';
import { UNASKED_OCCASIONS } from '../../src/domain/interview/unasked.ts';
import { LANGUAGES, LEVELS, LOCALES, TRACKS } from '../../src/domain/vocabulary.ts';
import { SituationFault } from '../situation.ts';

const MOST_CHARS = 100_000;
const text = z.string().min(1).max(4_000);

/** A reference program of the task that came, a wrong one of it, or this code. */
const program = z.union([
  z.strictObject({ solution: z.enum(LANGUAGES) }),
  /** `any`, or the name of its file. */
  z.strictObject({ wrong: z.string().max(100) }),
  z.strictObject({ language: z.enum(LANGUAGES), code: z.string().max(20_000) }),
]);
export type ProgramSource = z.infer<typeof program>;

/** What must have happened for the candidate to do something: all that is named here. */
const when = z.strictObject({
  /** A question of the interviewer waits for an answer. */
  asked: z.boolean().optional(),
  /** The task may still be worked on. */
  open: z.boolean().optional(),
  /** The task was solved. */
  solved: z.boolean().optional(),
  /** On what the interviewer spoke last, where it did so unasked. */
  on: z.enum(UNASKED_OCCASIONS).optional(),
  /** What the interviewer said last has one of these in it, in either case. */
  heard: z.array(z.string().min(1).max(200)).min(1).max(20).optional(),
});
export type When = z.infer<typeof when>;

/** A reply that is to be recorded, under this name. */
const recorded = z.strictObject({
  as: z.string().regex(/^[a-z\d-]{3,60}$/),
  about: z.string().min(1).max(300),
  attack: z.boolean().default(false),
});

const act = z.union([
  /** Waits for the reply, unless in a hurry. `answer` is what a scripted interviewer says to it. */
  z.strictObject({
    say: text,
    hurry: z.boolean().default(false),
    attack: z.boolean().default(false),
    answer: text.optional(),
    record: recorded.optional(),
    if: when.optional(),
  }),
  /** Answers so many questions of the interviewer at most, out of the script's `answers`. */
  z.strictObject({ answer: z.int().min(1).max(20), if: when.optional() }),
  z.strictObject({ next: z.literal(true), if: when.optional() }),
  z.strictObject({ hint: z.literal(true), if: when.optional() }),
  z.strictObject({ run: program, stdin: z.string().max(10_000).optional(), if: when.optional() }),
  /** With `record`, of what the interviewer says unasked after it. */
  z.strictObject({ check: program, record: recorded.optional(), if: when.optional() }),
  z.strictObject({ draft: program, if: when.optional() }),
  /** So many minutes pass, in which the candidate does nothing. */
  z.strictObject({ wait: z.int().min(1).max(180), if: when.optional() }),
  z.strictObject({ give_up: z.literal(true), if: when.optional() }),
  z.strictObject({ finish: z.literal(true), if: when.optional() }),
  /** What the interviewer would say here, so many minutes later, though nobody asks it. */
  z.strictObject({
    unasked: z.enum(OCCASIONS),
    minutes: z.int().min(0).max(120).default(0),
    record: recorded,
    if: when.optional(),
  }),
]);
export type Act = z.infer<typeof act>;

const schema = z.strictObject({
  about: z.string().min(1).max(300),
  track: z.enum(TRACKS),
  level: z.enum(LEVELS),
  locale: z.enum(LOCALES),
  /** Those that the interview may give. */
  tasks: z.array(z.string().max(100)).min(1).max(6),
  max_tasks: z.int().min(1).max(6).default(2),
  /** Of an interviewer that leads: what it must have spoken about by the end, unasked. */
  unasked: z.array(z.enum([...UNASKED_OCCASIONS, 'time_left'])).default([]),
  /** What the candidate answers to questions: each once, the first that fits. */
  answers: z
    .array(z.strictObject({ say: text, attack: z.boolean().default(false), if: when.optional() }))
    .max(50)
    .default([]),
  acts: z.array(act).min(1).max(100),
});

/** What a candidate does in an interview, in order. */
export type Script = z.infer<typeof schema> & { name: string };

export function loadScripts(folder: string): Script[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readScript(join(folder, name)));
}

/** @throws {SituationFault} naming the file. */
function readScript(file: string): Script {
  const source = readFileSync(file, 'utf8');
  if (source.length > MOST_CHARS) throw new SituationFault(`${file} is too long`);
  const read = schema.safeParse(parse(source));
  if (!read.success) throw new SituationFault(`${file}: ${z.prettifyError(read.error)}`);
  return { ...read.data, name: basename(file, '.yaml') };
}
