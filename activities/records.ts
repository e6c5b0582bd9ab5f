import { ApplicationFailure, log } from '@temporalio/activity';
import type { Bank } from '../src/bank/bank.ts';
import { taskOfInterview } from '../src/bank/task-of-interview.ts';
import type { Bus } from '../src/bus/bus.ts';
import { contentHash } from '../src/content-hash.ts';
import { type RunResult, unrunResult } from '../src/domain/measurement/results.ts';
import { wellFormedData } from '../src/domain/text.ts';
import type { Language, Locale } from '../src/domain/vocabulary.ts';
import type { EventBatch, Records } from '../src/records/records.ts';
import { buildReport, judgementIn } from '../src/report/derive/report.ts';
import { type SolutionSummary, summaryOf } from './evaluation.ts';
import type { WatchEvents } from './watch-events.ts';

export type RecordActivities = ReturnType<typeof createRecordActivities>;

/** What a workflow reads from and writes to the store. */
export function createRecordActivities({
  records,
  bank,
  bus,
  watch,
}: {
  records: Records;
  bank: Bank;
  bus: Bus;
  watch?: WatchEvents;
}) {
  return {
    /** Stores a batch, then wakes the streams. Storing it again is harmless. */
    async recordEvents(batch: EventBatch): Promise<void> {
      await records.events.append(batch);
      watch?.(batch);
      const seq = batch.events.at(-1)?.seq;
      if (seq === undefined) return;
      const { interviewId } = batch.plan;
      await bus.publish(interviewId, { type: 'stored', seq });
      for (const event of batch.events) {
        if (event.type === 'final')
          await bus.publish(interviewId, { type: 'settled', replyId: event.data.replyId });
      }
    },

    /** When the candidate's own page or telemetry last showed that they are there; null when it never has. */
    lastSeen({ interviewId }: { interviewId: string }): Promise<number | null> {
      return records.interviews.lastSeen(interviewId);
    },

    /** Text of one rung of a task's hint ladder; `number` counts from 1. */
    async readHint(rung: {
      interviewId: string;
      taskId: string;
      number: number;
      locale: Locale;
    }): Promise<string> {
      const task = await taskOfInterview({ records, bank }, rung);
      const hint = task?.hints[rung.number - 1];
      if (!hint) {
        throw ApplicationFailure.nonRetryable(`task ${rung.taskId} has no hint ${rung.number}`, 'no_hint');
      }
      return hint[rung.locale];
    },

    /** The result of a run or check whose sandbox could not be had: nobody's fault but ours. */
    async recordInternalError(program: { language: Language; codeSha256: string }): Promise<SolutionSummary> {
      return keepResult(unrunResult(program, 'internal_error'));
    },

    /** The result of a run that was cancelled before any worker had taken it up. */
    async recordCancelledRun({
      stdinSha256,
      ...program
    }: {
      interviewId: string;
      taskId: string;
      language: Language;
      codeSha256: string;
      stdinSha256: string | null;
    }): Promise<SolutionSummary> {
      if (stdinSha256 !== null) return keepResult({ ...unrunResult(program, 'cancelled'), judged: false });
      const task = await taskOfInterview({ records, bank }, program);
      return keepResult(unrunResult(program, 'cancelled', task?.visibleTests));
    },

    /** Derives the report from the stored events and keeps it; resolves with the SHA-256 of its canonical JSON. */
    async buildReport({ interviewId }: { interviewId: string }): Promise<string> {
      const plan = await records.interviews.findPlan(interviewId);
      if (!plan) throw new Error(`interview ${interviewId} is not in the store`);
      const report = wellFormedData(buildReport(plan, await records.events.after(interviewId, 0)));
      const missing = report.degraded.filter(({ kind }) => kind !== 'reply' && kind !== 'feedback');
      if (missing.length > 0) log.error('parts of a report could not be made', { interviewId, missing });
      const sha256 = contentHash(report);
      await records.interviews.saveReport(interviewId, {
        json: JSON.stringify({ ...report, hash: sha256 }),
        sha256,
        judgement: judgementIn(report),
      });
      return sha256;
    },
  };

  async function keepResult(result: RunResult): Promise<SolutionSummary> {
    return { ...summaryOf(result), resultSha256: await records.blobs.put(JSON.stringify(result)) };
  }
}
