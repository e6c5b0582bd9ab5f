import { condition, patched, setHandler } from '@temporalio/workflow';
import type {
  AnswerCommand,
  CancelAnswer,
  CancelCommand,
  CheckCommand,
  ExtendCommand,
  NextAnswer,
  ProblemCommand,
  RunCommand,
  SendCommand,
  TaskCommand,
} from '../src/domain/interview/calls.ts';
import { attemptsLeft, currentTask, openTask, rulesOf } from '../src/domain/interview/interview.ts';
import type { Absences } from './absences.ts';
import { records } from './activities.ts';
import { checkUnless, requireCommandId } from './commands.ts';
import type { Conversation } from './conversation.ts';
import {
  absenceSignal,
  answerUpdate,
  beginUpdate,
  cancelUpdate,
  checkUpdate,
  extendUpdate,
  finishUpdate,
  giveUpUpdate,
  hintUpdate,
  integritySignal,
  interviewQuery,
  nextUpdate,
  problemUpdate,
  resumeSignal,
  runUpdate,
  sendUpdate,
} from './definitions.ts';
import { hasDraftToNote, noteDraft } from './draft.ts';
import type { Evaluation } from './evaluation.ts';
import { setJudgementHandlers } from './judgement.ts';
import type { Memory } from './memory.ts';
import type { Sitting } from './sitting.ts';

/** Ends the interview once what runs has ended: a check counts. */
export async function finish(sitting: Sitting): Promise<void> {
  const isBusy = () => sitting.inFlight || sitting.interview().state === 'evaluating';
  // Looked at again right before the commit: another command may have come between.
  while (isBusy()) await condition(() => !isBusy());
  if (hasDraftToNote(sitting)) {
    await noteDraft(sitting);
    while (isBusy()) await condition(() => !isBusy());
  }
  await sitting.commit({ type: 'finish' });
}

/** What the outside may say to an interview, as a list. Validators refuse before anything enters the history. */
export function setHandlers(
  sitting: Sitting,
  {
    conversation,
    evaluation,
    absences,
    memory,
  }: { conversation: Conversation; evaluation: Evaluation; absences: Absences; memory: Memory },
): void {
  const { once, knows } = memory;
  const unlessKnown = checkUnless(knows);
  const { interview, commit, validate } = sitting;

  setHandler(beginUpdate, async () => {
    await condition(() => interview().seq > 0 && sitting.isStored());
    return { seq: 1 };
  });

  setHandler(
    sendUpdate,
    ({ commandId, messageId, text, voice }) =>
      once(commandId, async () => {
        const sent = commit({ type: 'send', messageId, text, ...(voice && { voice }) });
        conversation.answerAtOnce();
        const [message] = await sent;
        return { messageId, seq: message?.seq ?? interview().seq };
      }),
    {
      validator: unlessKnown<SendCommand>(({ messageId, text }) =>
        validate({ type: 'send', messageId, text }),
      ),
    },
  );

  setHandler(
    answerUpdate,
    ({ commandId, ...answer }) =>
      once(commandId, async () => {
        const [event] = await commit({ type: 'recordAnswer', answer });
        return { seq: event?.seq ?? interview().seq };
      }),
    {
      validator: unlessKnown<AnswerCommand>(({ commandId: _, ...answer }) =>
        validate({ type: 'recordAnswer', answer }),
      ),
    },
  );

  setHandler(
    problemUpdate,
    ({ commandId, text, requestIds }) =>
      once(commandId, async () => {
        const [event] = await commit({ type: 'reportProblem', problem: { text, requestIds } });
        return { seq: event?.seq ?? interview().seq };
      }),
    {
      validator: unlessKnown<ProblemCommand>(({ text, requestIds }) =>
        validate({ type: 'reportProblem', problem: { text, requestIds } }),
      ),
    },
  );

  setHandler(
    nextUpdate,
    ({ commandId }) =>
      once(commandId, async () => {
        if (!openTask(interview()) && interview().state !== 'finished') await commit({ type: 'issueTask' });
        if (interview().state === 'task_issued') {
          sitting.delivering ??= deliver();
          await sitting.delivering;
        }
        return nextAnswer();
      }),
    {
      validator: (command) => {
        requireCommandId(command);
        if (knows(command.commandId) || openTask(interview()) || interview().state === 'finished') return;
        validate({ type: 'issueTask' });
      },
    },
  );

  setHandler(runUpdate, (command) => once(command.commandId, () => evaluation.run(command)), {
    validator: unlessKnown<RunCommand>(({ taskId, language }) =>
      validate({ type: 'startRun', taskId, language }),
    ),
  });

  setHandler(cancelUpdate, ({ commandId, runId }) => once(commandId, () => cancelRun(runId)), {
    validator: unlessKnown<CancelCommand>(({ runId }) => validate({ type: 'cancelRun', runId })),
  });

  setHandler(checkUpdate, (command) => once(command.commandId, () => evaluation.check(command)), {
    validator: unlessKnown<CheckCommand>(({ taskId, language }) =>
      validate({ type: 'startCheck', taskId, language }),
    ),
  });

  setHandler(hintUpdate, ({ commandId, taskId }) => once(commandId, () => giveHint(taskId)), {
    validator: unlessKnown<TaskCommand>(({ taskId }) => validate({ type: 'takeHint', taskId, text: '' })),
  });

  setHandler(
    giveUpUpdate,
    ({ commandId, taskId }) =>
      once(commandId, async () => {
        if (hasDraftToNote(sitting)) await noteDraft(sitting);
        await commit({ type: 'giveUp', taskId });
        return { state: 'feedback_ready' };
      }),
    { validator: unlessKnown<TaskCommand>(({ taskId }) => validate({ type: 'giveUp', taskId })) },
  );

  setHandler(
    extendUpdate,
    ({ commandId, seconds, reason, by }) =>
      once(commandId, async () => {
        const [extended] = await commit({ type: 'extend', seconds, reason, by });
        return { deadlineAt: extended?.type === 'extended' ? extended.data.deadlineAt : 0 };
      }),
    {
      validator: unlessKnown<ExtendCommand>(({ seconds, reason, by }) =>
        validate({ type: 'extend', seconds, reason, by }),
      ),
    },
  );

  setHandler(
    finishUpdate,
    ({ commandId }) =>
      once(commandId, async () => {
        await finish(sitting);
        return { state: interview().state };
      }),
    { validator: requireCommandId },
  );

  setJudgementHandlers(sitting, memory);
  setHandler(integritySignal, (digest) => sitting.hearIntegrity(digest));
  // A worker of before let the Signal wait, and what it decided meanwhile is to be replayed without it.
  setHandler(absenceSignal, (absence) => {
    if (patched('credit')) absences.hear(absence);
  });
  setHandler(resumeSignal, () => {
    if (rulesOf(interview().plan) >= 3) conversation.lead('resume');
  });
  setHandler(interviewQuery, interview);

  async function deliver(): Promise<void> {
    await condition(() => sitting.isStored());
    if (interview().state === 'task_issued') await commit({ type: 'deliverTask' });
    sitting.delivering = null;
  }

  function nextAnswer(): NextAnswer {
    const task = currentTask(interview());
    const { state } = interview();
    if (state === 'finished' || !task) return { state, task: null };
    const { taskId, number, deadlineAt } = task;
    return { state, task: { taskId, number, deadlineAt, attemptsLeft: attemptsLeft(task) } };
  }

  /** The run may end by itself in the same moment: then there was nothing to cancel. */
  async function cancelRun(runId: string | null): Promise<CancelAnswer> {
    const { running } = sitting;
    running?.cancel();
    if ((await running?.ended) !== 'cancelled')
      validate({ type: 'cancelRun', runId: runId ?? running?.runId ?? null });
    return { runId: running?.runId ?? '', verdict: 'cancelled' };
  }

  /** The text is read for a rung; when two ask at once, the later one reads again for its own. */
  async function giveHint(taskId: string) {
    for (;;) {
      const rung = (currentTask(interview())?.hintsUsed ?? 0) + 1;
      const { interviewId, locale } = interview().plan;
      const text = await records.readHint({ interviewId, taskId, number: rung, locale });
      const task = currentTask(interview());
      if (task?.taskId === taskId && task.hintsUsed + 1 !== rung && task.hintsUsed < task.hints) continue;
      await commit({ type: 'takeHint', taskId, text });
      return { number: rung, text, left: (task?.hints ?? rung) - rung };
    }
  }
}
