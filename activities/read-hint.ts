import { ApplicationFailure } from '@temporalio/activity';
import type { Bank } from '../src/bank/bank.ts';
import type { Locale } from '../src/domain/vocabulary.ts';
import type { Records } from '../src/records/records.ts';
import { taskOfInterview } from './task-of-interview.ts';

interface Rung {
  interviewId: string;
  taskId: string;
  /** Counts from 1. */
  number: number;
  locale: Locale;
}

/** Reads the text of one rung of a task's hint ladder. */
export function createHintReader(stores: { records: Records; bank: Bank }): (rung: Rung) => Promise<string> {
  return async (rung) => {
    const task = await taskOfInterview(stores, rung);
    const hint = task?.hints[rung.number - 1];
    if (!hint) {
      throw ApplicationFailure.nonRetryable(`task ${rung.taskId} has no hint ${rung.number}`, 'no_hint');
    }
    return hint[rung.locale];
  };
}
