import {
  attemptsLeft,
  currentTask,
  elapsedOn,
  hintsLeft,
  type Interview,
  parOf,
  timeOf,
} from '../interview/interview.ts';
import type { Talk } from '../interview/talk.ts';
import type { Language } from '../vocabulary.ts';

/** What an interview knows by itself at one moment, and may tell its candidate. Times in milliseconds. */
export interface Facts {
  languages: readonly string[];
  maxTasks: number;
  /** Counted attempts that each task has. */
  maxChecks: number;
  /** Null before the first task. */
  task: TaskFacts | null;
  /** What came of the latest run or check of the current task. */
  latest: Talk['latest'] | null;
}

export interface TaskFacts {
  number: number;
  isOpen: boolean;
  /** Null while no clock runs. */
  leftMs: number | null;
  usedMs: number;
  limitMs: number;
  parMs: number;
  checksLeft: number;
  hints: number;
  hintsLeft: number;
}

export const LANGUAGE_NAMES: Record<Language, string> = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  cpp: 'C++',
  java: 'Java',
  go: 'Go',
};

export function factsOf(interview: Interview, talk: Talk, at: number): Facts {
  const { plan } = interview;
  const task = currentTask(interview);
  const isOpen = task !== null && task.outcome === null && interview.state !== 'finished';
  const runs = isOpen && task.deadlineAt !== null && interview.stoppedAt === null;
  return {
    languages: plan.languages.map((language) => LANGUAGE_NAMES[language]),
    maxTasks: plan.maxTasks,
    maxChecks: plan.maxAttempts,
    task: task && {
      number: task.number,
      isOpen,
      leftMs: runs ? Math.max(0, (task.deadlineAt ?? at) - at) : null,
      usedMs: Math.min(timeOf(task), elapsedOn(task, interview.stoppedAt ?? at)),
      limitMs: timeOf(task),
      parMs: parOf(task),
      checksLeft: isOpen ? attemptsLeft(task) : 0,
      hints: task.hints,
      hintsLeft: isOpen ? hintsLeft(task) : 0,
    },
    latest: task && (talk.latest ?? null),
  };
}
