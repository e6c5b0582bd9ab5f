import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Task } from '../../../src/bank/bank.ts';
import { judge, summarise } from '../../../src/domain/measurement/judge.ts';
import type { Language } from '../../../src/domain/vocabulary.ts';
import { bareCode } from '../../../src/interviewer/syntax/bare-code.ts';
import { createGrammars } from '../../../src/interviewer/syntax/grammar.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

const grammars = createGrammars();

/** What becomes of a reference program of the task on its visible tests once its names are taken away; null: it passes. */
export async function faultOfBare(
  sandbox: Sandbox,
  task: Task,
  { language, file }: { language: Language; file: string },
): Promise<string | null> {
  const code = await bareCode(grammars, language, await readFile(file, 'utf8'));
  const { compile, runs } = await sandbox.execute({
    executionId: `bare ${task.taskId} ${basename(file)}`,
    language,
    code,
    limits: task.limits,
    inputs: task.visibleTests.map(({ name, input }) => ({
      name,
      stdin: input,
      outputBytes: task.limits.outputBytes,
    })),
  });
  const judged = runs.map((run, index) => {
    const { name = '', weight = 0, expected = '' } = task.visibleTests[index] ?? {};
    return judge(run, { name, weight, expected, hidden: false, checker: task.checker }, 'en');
  });
  const { verdict } = summarise(compile.ok, judged);
  return verdict === 'accepted' ? null : `${task.taskId} ${basename(file)}: ${verdict} ${compile.output}`;
}
