import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { SituationFault } from '../situation.ts';
import { QUESTION_NAMES, type Question } from './questions.ts';

/** A reply that readers have judged. */
export interface LabelledReply {
  id: string;
  /** The situation that it was given in. */
  situation: string;
  text: string;
}

/** What one reader says of every reply. */
export interface Reading {
  reader: string;
  /** Whether the reader is a person. */
  isPerson: boolean;
  /** Questions that the reader answers with no, by the reply's id. */
  noes: ReadonlyMap<string, ReadonlySet<Question>>;
}

export interface Labelled {
  replies: LabelledReply[];
  readings: Reading[];
}

const MOST_CHARS = 2_000_000;
const id = z.string().min(1).max(60);

const repliesSchema = z
  .array(z.strictObject({ id, situation: z.string().max(100), text: z.string().min(1).max(6_000) }))
  .max(2_000);
const readingSchema = z.strictObject({
  reader: z.string().min(1).max(60),
  person: z.boolean(),
  /** In which order, and how, for people. */
  how: z.string().min(1).max(600),
  no: z.record(id, z.array(z.enum(QUESTION_NAMES as [Question, ...Question[]])).max(QUESTION_NAMES.length)),
});

/** The replies and readings of a folder. @throws {SituationFault} where a reader has left one out, or judged one that is not there. */
export function loadLabelled(folder: string): Labelled {
  const replies = filesIn(folder).flatMap((file) => read(file, repliesSchema));
  const ids = new Set(replies.map((reply) => reply.id));
  if (ids.size < replies.length) throw new SituationFault(`${folder} has two replies of the same id`);
  const readings = filesIn(join(folder, 'readings')).map((file): Reading => {
    const { reader, person, no } = read(file, readingSchema);
    const missing = [...ids].filter((one) => no[one] === undefined);
    const unknown = Object.keys(no).filter((one) => !ids.has(one));
    if (missing.length + unknown.length > 0) {
      throw new SituationFault(
        `${file}: not judged: ${missing.join(', ')}; not there: ${unknown.join(', ')}`,
      );
    }
    const noes = new Map(Object.entries(no).map(([one, questions]) => [one, new Set(questions)]));
    return { reader, isPerson: person, noes };
  });
  return { replies, readings };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function read<Value>(file: string, schema: z.ZodType<Value>): Value {
  const text = readFileSync(file, 'utf8');
  if (text.length > MOST_CHARS) throw new SituationFault(`${file} is longer than ${MOST_CHARS} characters`);
  const result = schema.safeParse(parse(text));
  if (!result.success) throw new SituationFault(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}
