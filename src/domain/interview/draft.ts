import type { Language } from '../vocabulary.ts';
import type { DraftNote } from './commands.ts';
import { refusal, whyNotWorkable } from './decisions/guards.ts';
import { attemptsLeft, type Interview, type InterviewView, type TaskProgress } from './interview.ts';
import type { CommandRefused } from './refusal.ts';

/**
 * What the candidate has in the editor for a task, in one language. It is no message and no event, and has no history:
 * each revision takes the place of the one before.
 */
export interface Draft {
  language: Language;
  code: string;
  /** Counted up by the client, from 1. */
  revision: number;
  /** By the server's clock; milliseconds since the epoch. */
  savedAt: number;
}

/** A revision that a client sends. */
export interface DraftRevision {
  language: Language;
  code: string;
  revision: number;
  /** The stored revision that the client last read or saved; 0: none. Left out, the client overwrites what it has not seen. */
  baseRevision?: number | undefined;
}

/**
 * What becomes of a revision: `save`; `same`, it is the stored one, whose answer was lost; `conflict`, it does not
 * follow the stored one. Clocks have no say in it.
 */
export function judgeRevision(
  stored: Pick<Draft, 'code' | 'revision'> | null,
  { code, revision, baseRevision }: DraftRevision,
): 'save' | 'same' | 'conflict' {
  if (stored && revision === stored.revision && code === stored.code) return 'same';
  const latest = stored?.revision ?? 0;
  const follows = revision > latest && (baseRevision === undefined || baseRevision === latest);
  return follows ? 'save' : 'conflict';
}

/**
 * Whether drafts of the task are taken: from its delivery until it is closed or its time is up. While a check is
 * evaluated the clock stands still, and the candidate may write on.
 */
export function takesDrafts(
  { state, currentTaskId, deadlineAt }: Pick<InterviewView, 'state' | 'currentTaskId' | 'deadlineAt'>,
  taskId: string,
  at: number,
): boolean {
  if (currentTaskId !== taskId || deadlineAt === null) return false;
  return state === 'evaluating' || at < deadlineAt;
}

/** Why they are not. */
export function draftRefusal(interview: Interview, taskId: string, at: number): CommandRefused {
  return whyNotWorkable(interview, taskId, at) ?? refusal(interview, 'out_of_order');
}

/** Whether a draft is checked by itself when the task's time is up: it is work, and was not checked before. */
export function isWorthCheck(task: TaskProgress, draft: DraftNote): boolean {
  const { lastChecked } = task;
  const isChecked = lastChecked?.codeSha256 === draft.codeSha256 && lastChecked.language === draft.language;
  return !draft.isEmpty && !isChecked && attemptsLeft(task) > 0;
}
