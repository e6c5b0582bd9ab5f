import { z } from 'zod';
import {
  HIDDEN_KINDS,
  MAX_RESUME_PAGES,
  RESUME_FAULTS,
  RESUME_FORMATS,
  type ReadResume,
} from '../domain/resume/read.ts';

/** As in `reader/lines.py`; what reads hostile files may itself have fallen to one, so its word is not taken for it. */
const MOST = { lines: 10_000, lineCharacters: 1_000, hidden: 500, hiddenCharacters: 1_000 };

const page = z.int().min(1).max(MAX_RESUME_PAGES);

const answer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    format: z.enum(RESUME_FORMATS),
    pages: page,
    lines: z
      .array(
        z.strictObject({
          page,
          line: z.int().min(1).max(MOST.lines),
          text: z.string().min(1).max(MOST.lineCharacters),
        }),
      )
      .max(MOST.lines),
    hidden: z
      .array(
        z.strictObject({
          page,
          kind: z.enum(HIDDEN_KINDS),
          text: z.string().min(1).max(MOST.hiddenCharacters),
        }),
      )
      .max(MOST.hidden),
    cut: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('failed'), reason: z.enum(RESUME_FAULTS) }),
]);

/** What the reader's answer says; null where it is none. */
export function parseAnswer(text: string): ReadResume | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  return answer.safeParse(data).data ?? null;
}
