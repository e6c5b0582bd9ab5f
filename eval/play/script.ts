import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { OCCASIONS } from '../../src/domain/interview/occasion.ts';
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

/** A reply that is to be recorded, under this name. */
const recorded = z.strictObject({
  as: z.string().regex(/^[a-z\d-]{3,60}$/),
  about: z.string().min(1).max(300),
  attack: z.boolean().default(false),
});

const act = z.union([
  /** `answer` is what a scripted interviewer says to it. */
  z.strictObject({ say: text, answer: text.optional(), record: recorded.optional() }),
  z.strictObject({ next: z.literal(true), record: recorded.optional() }),
  z.strictObject({ hint: z.literal(true) }),
  z.strictObject({ run: program, stdin: z.string().max(10_000).optional() }),
  /** With `record`, of what the interviewer says unasked after it. */
  z.strictObject({ check: program, record: recorded.optional() }),
  z.strictObject({ draft: program }),
  z.strictObject({ give_up: z.literal(true) }),
  z.strictObject({ finish: z.literal(true) }),
  /** What the interviewer would say here, so many minutes later, though nobody asks it. */
  z.strictObject({
    unasked: z.enum(OCCASIONS),
    minutes: z.int().min(0).max(120).default(0),
    record: recorded,
  }),
]);
export type Act = z.infer<typeof act>;

const schema = z.strictObject({
  about: z.string().min(1).max(300),
  track: z.enum(TRACKS),
  level: z.enum(LEVELS),
  locale: z.enum(LOCALES),
  max_tasks: z.int().min(1).max(6).default(2),
  /** Brings an injection, or asks for what must not be said. */
  attack: z.boolean().default(false),
  acts: z.array(act).min(1).max(100),
});

/** What a candidate does in an interview, in order. */
export type Script = z.infer<typeof schema> & { name: string };

export function loadScripts(folder: string): Script[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const file = join(folder, name);
      const source = readFileSync(file, 'utf8');
      if (source.length > MOST_CHARS) throw new SituationFault(`${file} is too long`);
      const read = schema.safeParse(parse(source));
      if (!read.success) throw new SituationFault(`${file}: ${z.prettifyError(read.error)}`);
      return { ...read.data, name: basename(name, '.yaml') };
    });
}
