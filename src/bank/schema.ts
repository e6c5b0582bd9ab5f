import { z } from 'zod';
import type { RubricLine } from '../domain/measurement/rubric.ts';
import { VERDICTS } from '../domain/vocabulary.ts';
import { TEST_GROUPS } from './bank.ts';

/** The shape of `task.yaml`. Durations in minutes, CPU in milliseconds, memory in KiB, rating in Elo. */

const text = z.string().trim().min(1, 'is empty: write it');
const localized = z.strictObject({ en: text, ru: text });
const positive = z.number().positive();

export const DEFAULT_LIMITS = { cpuMs: 2000, memoryKb: 262_144, outputBytes: 262_144 };

const limits = z.strictObject({
  cpu_ms: z.int().min(100).max(10_000).default(DEFAULT_LIMITS.cpuMs),
  memory_kb: z.int().min(16_384).max(1_048_576).default(DEFAULT_LIMITS.memoryKb),
});

export const HIDDEN_TEST_NAME = new RegExp(`^\\d{2}-(${TEST_GROUPS.join('|')})(-[a-z0-9]+)*$`);
export const VISIBLE_TEST_NAME = /^\d{2}(-[a-z0-9]+)+$/;
export const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A line of a rubric: `style: …` or `method: …`. Banks of before there were marks have texts; nothing says of those that they give no method away. */
const rubricLine = z
  .union(
    [text, z.strictObject({ style: text }), z.strictObject({ method: text })],
    'must read `style: …` (how the code reads) or `method: …` (how the task is solved)',
  )
  .transform((line): RubricLine => {
    if (typeof line === 'string') return { kind: 'method', text: line };
    return 'style' in line ? { kind: 'style', text: line.style } : { kind: 'method', text: line.method };
  });

const FAILING = VERDICTS.filter((verdict) => verdict !== 'accepted' && verdict !== 'internal_error');

export const taskSchema = z
  .strictObject({
    /** Served to nobody, whatever faults it has. */
    draft: z.boolean().default(false),
    /** For practices, and for nothing else. */
    practice: z.boolean().default(false),
    title: localized,
    rating: z
      .int()
      .min(900, 'is below 900: rate the task 900–2400')
      .max(2400, 'is above 2400: rate the task 900–2400'),
    par_minutes: positive,
    limit_minutes: positive,
    limits: limits.prefault({}),
    checker: z.enum(['exact', 'tokens', 'unordered_lines', 'float']),
    tolerance: positive.max(0.1).optional(),
    groups: z.partialRecord(z.enum(TEST_GROUPS), positive),
    generated: z
      .array(
        z.strictObject({
          name: z
            .string()
            .regex(HIDDEN_TEST_NAME, 'must read <nn>-<basic|edge|large|adversarial>[-<detail>]'),
          seed: z.int(),
          size: z.int().positive(),
        }),
      )
      .default([]),
    statement: localized,
    hints: z.array(localized).length(3, 'must have three rungs: a nudge, the idea, the plan'),
    rubric: z.array(rubricLine).min(3, 'must have 3–5 lines').max(5, 'must have 3–5 lines'),
    follow_ups: z
      .array(z.strictObject({ question: localized, good_answer: localized }))
      .length(2, 'must have two questions'),
    wrong: z
      .array(
        z.strictObject({
          file: z.string().regex(/^wrong\/[\w.-]+$/, 'must read wrong/<name>.<ext>'),
          verdict: z.enum(FAILING),
          /** Kind of hidden tests that find it out. */
          group: z.enum(TEST_GROUPS),
          why: text,
        }),
      )
      .min(3, 'must list at least three wrong programs'),
  })
  // These two are checked beside other faults too, so that all are reported at once.
  .refine((task) => (task.checker === 'float') === (task.tolerance !== undefined), {
    path: ['tolerance'],
    error: 'goes with checker `float`, and only with it: add or remove it',
    when: ({ value }) => isRecord(value),
  })
  .refine(({ par_minutes, limit_minutes }) => inRange(limit_minutes / par_minutes, 2, 3), {
    path: ['limit_minutes'],
    error: 'must be 2–3 × par_minutes',
    when: ({ value }) =>
      isRecord(value) && typeof value.par_minutes === 'number' && typeof value.limit_minutes === 'number',
  });

export type TaskFile = z.infer<typeof taskSchema>;

/** One fault as a person mends it: where, and what to do. */
export function describeIssue(issue: z.core.$ZodIssue): { field: string; message: string }[] {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: at ? `${at}.${key}` : key,
      message: 'is no known field: remove it or correct its spelling',
    }));
  }
  return [{ field: at, message: messageOf(issue) }];
}

function messageOf(issue: z.core.$ZodIssue): string {
  const is = `is ${JSON.stringify(issue.input)}`;
  // Rules that say themselves what to do have a text of their own.
  if (!/^(Invalid|Too) /.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? issue.expected;
      return issue.input === undefined ? `is missing: add it (${kind})` : `${is}: give ${kind}`;
    }
    case 'invalid_value':
      return issue.input === undefined
        ? `is missing: add it (${oneOf(issue.values)})`
        : `${is}: give ${oneOf(issue.values)}`;
    case 'too_small':
      return `${is}: give ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `${is}: give ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** What YAML calls them. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

function oneOf(values: readonly unknown[]): string {
  return values.length < 2 ? values.join() : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function inRange(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
