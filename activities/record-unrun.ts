import type { Bank } from '../src/bank/bank.ts';
import { type RunResult, unrunResult } from '../src/domain/measurement/results.ts';
import type { Language } from '../src/domain/vocabulary.ts';
import type { Records } from '../src/records/records.ts';
import { type SolutionSummary, summaryOf } from './run-solution.ts';
import { taskOfInterview } from './task-of-interview.ts';

interface Program {
  language: Language;
  codeSha256: string;
}

interface CancelledProgram extends Program {
  interviewId: string;
  taskId: string;
  stdinSha256: string | null;
}

/** Keeps the results of programs that no sandbox has run. */
export function createUnrunRecorder({ records, bank }: { records: Records; bank: Bank }) {
  return {
    /** Of a run or check whose sandbox could not be had: nobody's fault but ours. */
    async recordInternalError(program: Program): Promise<SolutionSummary> {
      return keep(unrunResult(program, 'internal_error'));
    },

    /** Of a run that was cancelled before any worker had taken it up. */
    async recordCancelledRun({ stdinSha256, ...program }: CancelledProgram): Promise<SolutionSummary> {
      if (stdinSha256 !== null)
        return keep({ ...unrunResult(program, 'cancelled'), judged: false, stdinSha256 });
      const task = await taskOfInterview({ records, bank }, program);
      return keep(unrunResult(program, 'cancelled', task?.visibleTests));
    },
  };

  async function keep(result: RunResult): Promise<SolutionSummary> {
    return { ...summaryOf(result), resultSha256: await records.blobs.put(JSON.stringify(result)) };
  }
}
