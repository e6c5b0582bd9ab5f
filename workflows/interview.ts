import {
  allHandlersFinished,
  CancellationScope,
  condition,
  isCancellation,
  log,
  patched,
  workflowInfo,
} from '@temporalio/workflow';
import { type Alarm, nextAlarm, type Watch } from '../src/domain/interview/alarm.ts';
import { isWorthCheck } from '../src/domain/interview/draft.ts';
import { openTask, rulesOf } from '../src/domain/interview/interview.ts';
import { type Absences, createAbsences } from './absences.ts';
import { assessor, records, reports, SOFT_SKILLS_BUDGET_MS, talkAssessor } from './activities.ts';
import { isReported, stayOpen } from './afterwards.ts';
import { startArchive, startArchiveOf } from './archive.ts';
import { type Conversation, createConversation } from './conversation.ts';
import type { InterviewInput, InterviewOutcome } from './definitions.ts';
import { hasDraftToNote, noteDraft } from './draft.ts';
import { createEvaluation, type Evaluation } from './evaluation.ts';
import { finish, setHandlers } from './handlers.ts';
import { createMemory } from './memory.ts';
import { goOn, settled } from './next-run.ts';
import { serving } from './served-requests.ts';
import { createSitting, type Sitting } from './sitting.ts';
import { unlessCancelled } from './unless-cancelled.ts';

/**
 * One interview, from the greeting to the report, and on in a new run while there may be an appeal. A request to cancel it,
 * as operators can send, finishes it like a candidate would: with a report, and with everybody who waits answered.
 */
export async function interview(input: InterviewInput): Promise<InterviewOutcome> {
  const { cancelRequested } = CancellationScope.current();
  return CancellationScope.nonCancellable(() =>
    isReported(input) ? stayOpen(input, cancelRequested) : hold(input, cancelRequested),
  );
}

async function hold(input: InterviewInput, cancelRequested: Promise<never>): Promise<InterviewOutcome> {
  const sitting = createSitting(input, workflowInfo().workflowId);
  const memory = createMemory(input.carried?.answers ?? []);
  const conversation = createConversation(sitting);
  const evaluation = createEvaluation(sitting, { onAccepted: conversation.followUp });
  const absences = createAbsences(sitting, input.carried?.absences);
  setHandlers(sitting, { conversation, evaluation, absences, memory });

  const background = new CancellationScope();
  const writing = background.run(sitting.write).catch(unlessCancelled);
  const settling = background.run(absences.settle).catch(unlessCancelled);
  if (!input.carried) await sitting.commit({ type: 'greet' });
  const talking = conversation.converse();
  let isEnding = false;
  cancelRequested.catch(() => {
    // The next run would know nothing of the request. In histories of before, some went on all the same.
    isEnding = patched('cancelled-run-ends');
    return CancellationScope.nonCancellable(() => finish(sitting));
  });

  const isQuiet = () => !conversation.isBusy() && !absences.isWaiting() && !isEnding;
  if ((await live(sitting, { conversation, evaluation, absences, isQuiet })) === 'too_long') {
    background.cancel();
    await Promise.all([writing, settling]);
    return goOn(input, { sitting, memory, absences });
  }

  await talking;
  if (input.plan.closing) await sitting.commit({ type: 'close' });
  const { practice = false, interviewId } = input.plan;
  if (practice) await sitting.commit({ type: 'reportReady', reportSha256: null });
  else await serving(sitting.endedBy, () => report(sitting));
  await condition(allHandlersFinished);
  // Interviews of before appeals ended with their report.
  const staysOpen = !practice && patched('judgement');
  if (staysOpen) {
    await startArchive(interviewId);
    await settled(sitting);
  } else if (!practice) await startArchiveOf(interviewId);
  background.cancel();
  await Promise.all([writing, settling]);
  if (staysOpen) return goOn(input, { sitting, memory, absences });
  return { reportSha256: sitting.interview().reportSha256 };
}

async function report(sitting: Sitting): Promise<void> {
  const { plan } = sitting.interview();
  const { interviewId } = plan;
  const [skills, tasks] = await Promise.all([
    advice(() => assessor.assessSoftSkills({ interviewId, budgetMs: SOFT_SKILLS_BUDGET_MS })),
    // Interviews under earlier rules have histories without it.
    rulesOf(plan) < 3
      ? null
      : advice(() => talkAssessor.assessTalk({ interviewId, budgetMs: SOFT_SKILLS_BUDGET_MS })),
  ]);
  if (skills) await sitting.commit({ type: 'recordSoftSkills', skills });
  if (tasks) await sitting.commit({ type: 'recordAssessment', tasks });
  const reportSha256 = await reports.buildReport({ interviewId });
  await sitting.commit({ type: 'reportReady', reportSha256 });
}

/**
 * Rings the alarms (deadline, idle limit) until the interview is finished, or until its history has grown so long that
 * it should go on in a new run and nothing is on its way.
 */
async function live(
  sitting: Sitting,
  {
    conversation,
    evaluation,
    absences,
    isQuiet,
  }: { conversation: Conversation; evaluation: Evaluation; absences: Absences; isQuiet: () => boolean },
): Promise<'finished' | 'too_long'> {
  const isTooLong = () =>
    workflowInfo().continueAsNewSuggested &&
    allHandlersFinished() &&
    isQuiet() &&
    !sitting.reviewing &&
    sitting.isStored() &&
    sitting.interview().state !== 'evaluating' &&
    sitting.interview().pending.length === 0;

  for (;;) {
    const { state, tasks, plan } = sitting.interview();
    if (state === 'finished') return 'finished';
    if (isTooLong()) return 'too_long';
    const alarm = nextAlarm(sitting.interview(), watchOf(sitting));
    const isDue = alarm && alarm.at <= Date.now();
    if (isDue) {
      if (absences.isWaiting()) {
        // No time is up while some of it may be given back.
        await condition(() => !absences.isWaiting() || sitting.interview().state === 'finished');
        continue;
      }
      if (alarm.kind === 'idle' && rulesOf(plan) >= 2) {
        const seenAt = await records.lastSeen({ interviewId: plan.interviewId });
        const isNews = seenAt !== null && seenAt > (sitting.seenAt ?? 0);
        if (isNews) sitting.seenAt = seenAt;
        if (isNews || sitting.interview().state === 'finished') continue;
      }
      if (alarm.kind === 'nudge') {
        await noteDraft(sitting);
        const next = nextAlarm(sitting.interview(), watchOf(sitting));
        if (next?.kind === 'nudge' && next.at <= Date.now()) conversation.lead('nothing_happens');
        continue;
      }
      if (hasDraftToNote(sitting)) {
        await noteDraft(sitting);
        if (alarm.kind === 'deadline' && (await checkDraft(sitting, evaluation))) continue;
      }
      await sitting.commit({ type: 'alarm' });
      continue;
    }
    let armed = alarm;
    let corrections = sitting.corrections();
    // A later alarm is left to be found when this one rings: moving the timer at each message would fill the history.
    const isOutdated = () => {
      const next = nextAlarm(sitting.interview(), watchOf(sitting));
      // Moments that were put right in a replay have moved the alarm, and as it was lived it was never there.
      if (corrections !== sitting.corrections()) armed = next;
      corrections = sitting.corrections();
      return armed === null ? next !== null : next !== null && next.at < armed.at;
    };
    const wake = () => isTooLong() || sitting.interview().state === 'finished' || isOutdated();
    if (alarm === null) await condition(wake);
    else {
      const summary = SUMMARIES[alarm.kind](tasks.length);
      await condition(wake, alarm.at - Date.now(), { summary });
    }
  }
}

function watchOf({ inFlight, seenAt, draft, isTalking }: Sitting): Watch {
  return { inFlight, seenAt, draft, isTalking, at: Date.now() };
}

/** What an operator reads of a timer. */
const SUMMARIES: Record<Alarm['kind'], (task: number) => string> = {
  deadline: (task) => `Deadline of task ${task}`,
  idle: () => 'Ends the interview if nobody comes back',
  time_left: (task) => `Tells that time for task ${task} gets short`,
  nudge: () => 'Asks what holds the candidate up, if nothing has happened by then',
};

/** Checks what was noted of the editor, once a run has ended; false when it is not worth a check. */
async function checkDraft(sitting: Sitting, evaluation: Evaluation): Promise<boolean> {
  const isWorthIt = () => {
    const task = openTask(sitting.interview());
    const noted = sitting.draft?.draft;
    return task && noted && isWorthCheck(task, noted) ? noted : null;
  };
  if (!isWorthIt()) return false;
  await condition(() => !sitting.inFlight);
  const draft = isWorthIt();
  if (draft) await evaluation.checkDraft(draft);
  return true;
}

/** Advice that the report can do without: null when no model could give it. */
async function advice<Advice>(ask: () => Promise<Advice | null>): Promise<Advice | null> {
  try {
    return await ask();
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('nobody could read the transcript', { error });
    return null;
  }
}
