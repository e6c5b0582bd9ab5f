import type { Task } from '../../src/bank/bank.ts';
import type { Breach } from '../../src/interviewer/gate/breach.ts';
import type { ReplyFacts } from '../../src/interviewer/reply-prompt.ts';

/** All that a check may hold a reply against. */
export interface Ground {
  facts: ReplyFacts;
  /** As the bank has it, with what the candidate must not learn; null before the first task. */
  task: Task | null;
  /** Reference programs of the task. */
  programs: readonly string[];
  /** All that the candidate has seen or written. */
  visible: readonly string[];
  /** Sources of the prompts that a reply is written with. */
  prompts: readonly string[];
  /** The candidate tries to make the interviewer break its rules. */
  isAttack: boolean;
  /** What the gate says of a text. */
  breachOf: (text: string) => Breach | null;
}

/** What came of one request for a reply. */
export interface Answer {
  /** As the candidate keeps it. */
  text: string;
  degraded: boolean;
  /** What was shown while it was written, by try; a try that was withdrawn is among them. */
  shown: readonly string[];
}

/** `none`: there was nothing to check. */
export type Finding = { outcome: 'pass' | 'none' } | { outcome: 'fail'; why: string };

/** Holds a reply against the facts, without a model. */
export type Check = (answer: Answer, ground: Ground) => Finding;

export const PASS: Finding = { outcome: 'pass' };
export const NONE: Finding = { outcome: 'none' };
export const fail = (why: string): Finding => ({ outcome: 'fail', why });
