import type { Checker } from '../domain/measurement/checker.ts';
import type { Limits } from '../domain/measurement/limits.ts';
import type { RubricLine } from '../domain/measurement/rubric.ts';
import type { TaskCard } from '../domain/measurement/selection.ts';
import type { Language, Locale, Track, Verdict } from '../domain/vocabulary.ts';

/** The task bank as loaded from `tasks/` once at start. */
export interface Bank {
  /** SHA-256 over all files: changes with any of them. */
  version: string;
  tasks: ReadonlyMap<string, Task>;
  /** Those that interviews choose from; a practice has tasks of its own. */
  cards(track: Track, locale: Locale, use?: TaskUse): TaskCard[];
  /** The bank as it was in this version. Throws {@link BankNotKept} where nobody has kept it. */
  of(version: string): Promise<Bank>;
}

type Localized = Record<Locale, string>;

/** What a task is given in. */
type TaskUse = 'interview' | 'practice';

/** Kinds of hidden tests. */
export const TEST_GROUPS = ['basic', 'edge', 'large', 'adversarial'] as const;
export type TestGroup = (typeof TEST_GROUPS)[number];

export interface Task {
  /** `<track>/<slug>`. */
  taskId: string;
  track: Track;
  use: TaskUse;
  title: Localized;
  statement: Localized;
  rating: number;
  parMs: number;
  limitMs: number;
  limits: Limits;
  checker: Checker;
  hints: Localized[];
  /** What a reviewer of the code looks for. */
  rubric: RubricLine[];
  followUps: FollowUp[];
  visibleTests: TaskTest[];
  hiddenTests: TaskTest[];
  /** Weight of each hidden test of a group. */
  groups: Partial<Record<TestGroup, number>>;
  /** Reference programs, which pass every test; absolute paths. */
  solutions: { language: Language; file: string }[];
  /**
   * Plausible wrong or slow programs, with the verdict that each must get, also on a hidden test of the group; absolute
   * paths.
   */
  wrong: { language: Language; file: string; verdict: Verdict; group: TestGroup; why: string }[];
}

/** A question for after an accepted solution. */
interface FollowUp {
  question: Localized;
  goodAnswer: Localized;
}

export interface TaskTest {
  name: string;
  /** Made when first read, and perhaps again later, where the test comes from the task's generator. */
  readonly input: string;
  readonly expected: string;
  /** Weight in the share of hidden tests passed; 0 for a visible test. */
  weight: number;
  group: TestGroup | 'visible';
}
