import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '../src/cli/tool.ts';
import { CHECK_NAMES } from './checks/checks.ts';
import { JUDGED_COLUMNS } from './judge/questions.ts';
import type { Sample } from './sample.ts';

const MOST_CHARS = 100_000_000;

const finding = z.union([
  z.object({ outcome: z.enum(['pass', 'none']) }),
  z.object({ outcome: z.literal('fail'), why: z.string().max(10_000) }),
]);
const count = z.number().nullable();
const schema = z.object({
  situation: z.string().max(200),
  sample: z.int(),
  text: z.string().max(20_000),
  model: z.string().max(300),
  degraded: z.boolean(),
  failure: z.string().max(100).nullable(),
  prompts: z.string().max(2_000),
  requests: z.int(),
  tokensIn: count,
  tokensOut: count,
  firstMs: count,
  ms: z.number(),
  checks: z.record(z.string().max(100), finding),
  judge: z.string().max(3_000).optional(),
});

/** Results as `--out` writes them; a check that was not known then counts as nothing to check. */
export function readResults(file: string): Sample[] {
  const text = readFileSync(file, 'utf8');
  if (text.length > MOST_CHARS) throw new UsageError(`${file} is too long`);
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const read = schema.safeParse(jsonOf(line, `${file}:${index + 1}`));
      if (!read.success) throw new UsageError(`${file}:${index + 1}: ${z.prettifyError(read.error)}`);
      const { checks, judge, ...rest } = read.data;
      const known = CHECK_NAMES.map((name) => [name, checks[name] ?? { outcome: 'none' }]);
      const judged = JUDGED_COLUMNS.filter((name) => checks[name]).map((name) => [name, checks[name]]);
      return {
        ...rest,
        ...(judge !== undefined && { judge }),
        checks: Object.fromEntries([...known, ...judged]),
      };
    });
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UsageError(`${place} is no JSON: ${(error as Error).message}`);
  }
}

export function resultsText(samples: readonly Sample[]): string {
  return samples.map((sample) => `${JSON.stringify(sample)}\n`).join('');
}
