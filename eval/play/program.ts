import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Task } from '../../src/bank/bank.ts';
import type { Language } from '../../src/domain/vocabulary.ts';
import { SituationFault } from '../situation.ts';
import type { ProgramSource } from './script.ts';

/** Real code for the task that came. */
export async function programOf(
  source: ProgramSource,
  task: Task,
): Promise<{ language: Language; code: string }> {
  if ('code' in source) return source;
  const found =
    'solution' in source
      ? task.solutions.find(({ language }) => language === source.solution)
      : task.wrong.find(({ file, verdict }) =>
          source.wrong === 'any' ? verdict === 'wrong_answer' : basename(file) === source.wrong,
        );
  if (!found) throw new SituationFault(`${task.taskId} has no such program: ${JSON.stringify(source)}`);
  return { language: found.language, code: await readFile(found.file, 'utf8') };
}
