import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../src/cli/tool.ts';
import type { Config } from '../../src/config/config.ts';
import { readEnvFile } from '../../src/config/given.ts';

/** Which model judges. */
export interface JudgeSettings {
  baseUrl: string;
  apiKey: string;
  model: string;
}

/** Servers that ask for no key ignore it. */
const NO_KEY = 'none';

const schema = z.object({
  EVAL_MODEL: z.string().max(300).optional(),
  EVAL_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  EVAL_API_KEY: z.string().max(4_000).optional(),
  EVAL_API_KEY_FILE: z.string().max(4_000).optional(),
});

/**
 * Out of the environment and the file `.env`, as Viva reads its own. Null where no judge is named. The interviewer's key goes to
 * the interviewer's endpoint alone.
 */
export function judgeSettings(
  env: NodeJS.Dict<string>,
  cwd: string,
  interviewer: Config['llm'],
): JudgeSettings | null {
  const named = { ...filled(readEnvFile(join(cwd, '.env'))), ...filled(env) };
  const read = schema.safeParse(named);
  if (!read.success) throw new UsageError(z.prettifyError(read.error));
  const { EVAL_MODEL: model, EVAL_BASE_URL: baseUrl = interviewer.baseUrl } = read.data;
  if (model === undefined) return null;
  const ownKey = baseUrl === interviewer.baseUrl ? interviewer.apiKey : null;
  return { baseUrl, model, apiKey: keyOf(read.data, cwd) ?? ownKey ?? NO_KEY };
}

function keyOf(
  { EVAL_API_KEY: key, EVAL_API_KEY_FILE: file }: z.infer<typeof schema>,
  cwd: string,
): string | null {
  if (file === undefined) return key ?? null;
  if (key !== undefined) throw new UsageError('give EVAL_API_KEY or EVAL_API_KEY_FILE, not both');
  try {
    return readFileSync(resolve(cwd, file), 'utf8').trim();
  } catch (error) {
    throw new UsageError(`EVAL_API_KEY_FILE cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function filled(source: NodeJS.Dict<string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
}
