import { readFile } from 'node:fs/promises';
import { INSTRUCTIONS } from '../../activities/write-reply.ts';
import type { Task } from '../../src/bank/bank.ts';
import type { SolutionResult } from '../../src/domain/measurement/results.ts';
import { LOCALES } from '../../src/domain/vocabulary.ts';
import type { Prompts } from '../../src/interviewer/prompts.ts';
import type { Situation } from '../situation.ts';
import type { Ground } from './check.ts';

/** What a reply in this situation is held against. */
export async function groundOf(
  situation: Situation,
  { facts, task, prompts, breachOf }: Pick<Ground, 'facts' | 'task' | 'breachOf'> & { prompts: Prompts },
): Promise<Ground> {
  const programs = await Promise.all((task?.solutions ?? []).map(({ file }) => readFile(file, 'utf8')));
  return {
    facts,
    task,
    programs,
    visible: visibleTo(situation, task),
    prompts: INSTRUCTIONS.flatMap((name) => LOCALES.map((locale) => prompts.source(name, locale))),
    isAttack: situation.attack,
    breachOf,
  };
}

/** The interviewer's own lines are not among it: what it gave away once is given away again. */
function visibleTo({ events, texts, draft }: Situation, task: Task | null): string[] {
  const statement = task ? [...Object.values(task.title), ...Object.values(task.statement)] : [];
  const tests = task?.visibleTests.flatMap(({ name, input, expected }) => [name, input, expected]) ?? [];
  const told = events.flatMap((event) => {
    if (event.type === 'message' || event.type === 'hint') return [event.data.text];
    if (event.type !== 'feedback') return [];
    const { summary, strengths, improvements } = event.data;
    return [summary, ...strengths, ...improvements];
  });
  return [...statement, ...tests, ...told, draft?.code ?? '', ...Object.values(texts).flatMap(readable)];
}

/** Code as it is, and of a result what the candidate sees. */
function readable(text: string): string[] {
  const result = resultIn(text);
  if (!result) return [text];
  const { compile, stdout, stderr, tests } = result;
  return [
    ...[compile.output, stdout, stderr],
    ...tests.flatMap((test) => [test.name, test.stdout, test.stderr, test.difference ?? '']),
  ];
}

function resultIn(text: string): SolutionResult | null {
  if (!text.startsWith('{"')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && 'compile' in value
      ? (value as SolutionResult)
      : null;
  } catch {
    return null;
  }
}
