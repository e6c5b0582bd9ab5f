import type { Locale } from '../../domain/vocabulary.ts';
import type { Lexicon, TaskSource } from './lexicon.ts';

/**
 * All that a gate judges by. Nothing of it may get into a prompt, a log, an error or an event: half of it is what a candidate must
 * not learn.
 */
export interface Knowledge {
  lexicon: Lexicon;
  /** Of the interview; what is written in another language than this one and the candidate's own cannot be judged. */
  locale: Locale;
  /** The marks of the data in the prompt. */
  marks: readonly string[];
  /** Instructions, and texts of ours that are there to be said. */
  prompts: readonly string[];
  sayable: readonly string[];
  tasks: readonly GuardedTask[];
  seen: Seen;
  /** What the interviewer has said about the task at hand: it counts as given away, never as known. */
  ownLines: readonly string[];
  standing: Standing;
}

export interface GuardedTask {
  source: TaskSource;
  hidden: readonly { input: string; expected: string }[];
  hintsGiven: number;
  /** Then methods may be named; its programs stay secret, since others get the task too. */
  solved: boolean;
}

/** What the candidate has before their eyes. */
export interface Seen {
  /** Statements, hints given, reviews. */
  texts: readonly string[];
  /** Inputs and expected outputs of visible tests, output of programs, words of the compiler. */
  data: readonly string[];
  /** The candidate's own messages and programs. */
  messages: readonly string[];
  code: readonly string[];
}

/** What is true of the interview: to say so claims nothing. */
export interface Standing {
  /** A task is open, and no accepted check of it waits for its review. */
  taskOpen: boolean;
  finished: boolean;
}
