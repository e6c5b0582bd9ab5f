import type { Task } from '../../bank/bank.ts';
import { attemptsLeft, hintsLeft, parOf, type TaskProgress } from '../../domain/interview/interview.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { LanguageInfo } from '../../sandbox/sandbox.ts';
import { presentDifficulty } from './event.ts';
import { isoOrNull } from './time.ts';

interface Around {
  row: Pick<InterviewRecord, 'locale' | 'languages'>;
  sandboxLanguages: readonly LanguageInfo[];
}

/** A task as its candidate sees it: of the hidden tests only their number. Once it is closed, nothing is left of it. */
export function presentTask(task: Task, progress: TaskProgress, { row, sandboxLanguages }: Around) {
  const { locale, languages } = row;
  return {
    task_id: task.taskId,
    number: progress.number,
    title: task.title[locale],
    statement: task.statement[locale],
    difficulty: presentDifficulty(task.rating),
    deadline_at: isoOrNull(progress.outcome === null ? progress.deadlineAt : null),
    attempts_left: attemptsLeft(progress),
    max_attempts: progress.maxAttempts,
    hints_left: hintsLeft(progress),
    par_ms: Math.round(parOf(progress)),
    languages: sandboxLanguages
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
