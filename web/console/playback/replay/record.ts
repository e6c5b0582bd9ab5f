import type { Language } from '../../../session/wire.ts';

/** How the code of a task came to be. Moments are ms since the interview began. */
export interface TaskRecord {
  taskId: string;
  /** In the order of `at`. */
  steps: CodeStep[];
  /** Texts that no step makes, by the number of their state. */
  roots: [state: number, text: string][];
  /** What was run and checked where the edits show another text. */
  programs: ProgramRecord[];
  /** Edits that fit no text. */
  misfits: { at: number; language: Language; cause: 'base' | 'length' | 'returns' }[];
}

/** One edit: the text of the state `base` becomes that of `state`. */
export interface CodeStep {
  at: number;
  language: Language;
  state: number;
  base: number;
  /** In the order of place, in the text before. */
  patches: CodePatch[];
  selection: { anchor: number; head: number } | null;
  /** It put in so much at once that no hands typed it. */
  isPaste: boolean;
  /** The page named another hash than the text has. */
  isMisnamed: boolean;
  /** Numbers of its page that never came, just before it. */
  missing: number;
  /** How evidence names it. */
  clientId: string;
  seq: number;
}

export type CodePatch = [from: number, deleted: number, inserted: string];

/** A program as it was sent. */
export interface ProgramRecord {
  at: number;
  kind: 'run' | 'check';
  language: Language;
  code: string;
  /** Characters that no edit made, white space left out, and the lines that they are in, from 1; 0 where another page had it. */
  ink: number;
  lines: [first: number, last: number] | null;
}
