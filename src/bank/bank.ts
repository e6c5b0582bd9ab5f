import type { TaskCard } from '../domain/selection.ts';
import type { Locale, Track } from '../domain/vocabulary.ts';
import type { Limits } from '../sandbox/sandbox.ts';

/** The task bank as loaded from `tasks/` once at start. */
export interface Bank {
  /** SHA-256 over all files: changes with any of them. */
  version: string;
  tasks: ReadonlyMap<string, Task>;
  cards(track: Track, locale: Locale): TaskCard[];
}

export type Localized = Record<Locale, string>;

export interface Task {
  /** `<track>/<slug>`. */
  taskId: string;
  track: Track;
  title: Localized;
  statement: Localized;
  rating: number;
  parMs: number;
  limitMs: number;
  limits: Limits;
  checker: Checker;
  hints: Localized[];
  visibleTests: TaskTest[];
  hiddenTests: TaskTest[];
}

export interface TaskTest {
  name: string;
  input: string;
  expected: string;
  /** Weight in the share of hidden tests passed. */
  weight: number;
  group: string;
}

export type Checker =
  | { kind: 'exact' }
  /** White space between tokens, and at line ends, does not matter. */
  | { kind: 'tokens' }
  | { kind: 'unordered_lines' }
  | { kind: 'float'; tolerance: number };
