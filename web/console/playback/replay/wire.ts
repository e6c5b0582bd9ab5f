import type { Program } from '../../../../src/domain/integrity/evidence.ts';
import type { Language } from '../../../session/wire.ts';
import type { StoredEdit } from './evidence.ts';
import type { TaskRecord } from './record.ts';

/** What the worker needs to know of a task. Moments are ms since the epoch. */
interface TaskGiven {
  taskId: string;
  deliveredAt: number;
  /** What the editor starts with in each language. */
  templates: Partial<Record<Language, string>>;
  /** What was run and checked, in the order of `at`. */
  programs: Program[];
}

/** What is to be replayed. */
export interface Asked {
  interviewId: string;
  /** Ms since the epoch. */
  startedAt: number;
  /** In the order in which they were given. */
  tasks: TaskGiven[];
}

/** To the worker: first what there is to know of the tasks, then their edits as they come, and when to replay what has come. */
export type ToWorker =
  | { kind: 'asked'; asked: Asked }
  | { kind: 'edits'; task: number; edits: StoredEdit[] }
  | { kind: 'replay'; isWhole: boolean };

/** From the worker, for each `replay`. */
export interface Told {
  tasks: TaskRecord[];
  isWhole: boolean;
}
