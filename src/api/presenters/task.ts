import type { Task } from '../../bank/bank.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { LanguageInfo } from '../../sandbox/sandbox.ts';
import type { NextAnswer } from '../../temporal/gateway.ts';
import { presentDifficulty } from './event.ts';
import { isoOrNull } from './time.ts';

interface Around {
  row: Pick<InterviewRecord, 'locale' | 'languages'>;
  sandboxLanguages: readonly LanguageInfo[];
}

/** A task as its candidate sees it: of the hidden tests only their number. */
export function presentTask(task: Task, issued: NonNullable<NextAnswer['task']>, around: Around) {
  const { locale, languages } = around.row;
  return {
    task_id: task.taskId,
    number: issued.number,
    title: task.title[locale],
    statement: task.statement[locale],
    difficulty: presentDifficulty(task.rating),
    deadline_at: isoOrNull(issued.deadlineAt),
    attempts_left: issued.attemptsLeft,
    languages: around.sandboxLanguages
      .filter(({ id }) => languages.includes(id))
      .map(({ id, label, template }) => ({ id, label, template })),
    visible_tests: task.visibleTests.map(({ name, input, expected }) => ({ name, input, expected })),
    hidden_tests: task.hiddenTests.length,
    limits: {
      cpu_ms: task.limits.cpuMs,
      wall_ms: task.limits.wallMs,
      memory_kb: task.limits.memoryKb,
      output_bytes: task.limits.outputBytes,
    },
  };
}
