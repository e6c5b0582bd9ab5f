import { CancellationScope, condition, workflowInfo } from '@temporalio/workflow';
import { appealUntil } from '../src/domain/interview/appeal.ts';
import { createAbsences } from './absences.ts';
import { startArchive } from './archive.ts';
import { createConversation } from './conversation.ts';
import type { CarriedInterview, InterviewInput, InterviewOutcome } from './definitions.ts';
import { createEvaluation } from './evaluation.ts';
import { setHandlers } from './handlers.ts';
import { createMemory } from './memory.ts';
import { goOn, settled } from './next-run.ts';
import { createSitting, type Sitting } from './sitting.ts';
import { unlessCancelled } from './unless-cancelled.ts';

/** An interview whose report is there. */
export interface ReportedInput extends InterviewInput {
  carried: CarriedInterview;
}

export function isReported(input: InterviewInput): input is ReportedInput {
  return (input.carried?.interview.reportSha256 ?? null) !== null;
}

/**
 * The time behind the report, in a run of its own: reviews and decisions are taken, and an appeal while there is time for one. All else is
 * refused, as of any finished interview. A request to cancel ends it at once.
 */
export async function stayOpen(
  input: ReportedInput,
  cancelRequested: Promise<never>,
): Promise<InterviewOutcome> {
  const sitting = createSitting(input, workflowInfo().workflowId);
  const memory = createMemory(input.carried.answers);
  const evaluation = createEvaluation(sitting, { onAccepted: () => undefined });
  // Nobody says anything any more.
  const conversation = createConversation(sitting);
  // There is no time left that could be given back.
  const absences = createAbsences(sitting, input.carried.absences);
  setHandlers(sitting, { conversation, evaluation, absences, memory });
  const background = new CancellationScope();
  const writing = background.run(sitting.write).catch(unlessCancelled);

  if ((await appeals(sitting, cancelRequested)) === 'too_long') {
    await settled(sitting);
    background.cancel();
    await writing;
    return goOn(input, { sitting, memory, absences });
  }
  await startArchive(input.plan.interviewId);
  await settled(sitting);
  background.cancel();
  await writing;
  return { reportSha256: sitting.interview().reportSha256 };
}

/** Waits until there is no time for an appeal, or until the history has grown so long that a new run should go on. */
async function appeals(sitting: Sitting, cancelRequested: Promise<never>): Promise<'over' | 'too_long'> {
  const { finishedAt, plan } = sitting.interview();
  const until = appealUntil(finishedAt, plan.terms?.appealDays) ?? 0;
  let isCancelled = false;
  cancelRequested.catch(() => {
    isCancelled = true;
  });
  const isTooLong = () => workflowInfo().continueAsNewSuggested && !isCancelled;
  const leftMs = until - Date.now();
  if (leftMs <= 0) return 'over';
  const isEarly = await condition(() => isCancelled || isTooLong(), leftMs, {
    summary: 'Time for an appeal',
  });
  return isEarly && !isCancelled ? 'too_long' : 'over';
}
