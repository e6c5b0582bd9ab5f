import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { SignalDefinition, UpdateDefinition } from '@temporalio/common';
import {
  absenceSignal,
  answerUpdate,
  appealUpdate,
  beginUpdate,
  cancelUpdate,
  checkUpdate,
  decideUpdate,
  extendUpdate,
  finishUpdate,
  giveUpUpdate,
  hintUpdate,
  integritySignal,
  nextUpdate,
  problemUpdate,
  resumeSignal,
  reviewUpdate,
  runUpdate,
  sendUpdate,
} from '../../workflows/definitions.ts';
import type { Command } from '../domain/interview/commands.ts';
import type { InterviewPlan } from '../domain/interview/interview.ts';
import { steadyMs } from '../host/steady.ts';
import type { Records } from '../records/records.ts';
import { dropWorkflow } from './drop-workflow.ts';
import { type InterviewGateway, type RunnerAvailability, RunnerUnavailable } from './gateway.ts';
import { asGatewayError } from './gateway-errors.ts';
import { createReopening } from './reopening.ts';
import { startOperation } from './start-operation.ts';
import { untilProcessed } from './until-processed.ts';
import { type StoreFault, whileStored } from './while-stored.ts';
import { archiveIdOf, workflowIdOf } from './workflow-ids.ts';

/** How long a caller waits; then 503. Programs may take their time, and finishing waits for a check. */
const ANSWER_WITHIN_MS = 10_000;
const EVALUATED_WITHIN_MS = 240_000;

/**
 * `runner` says whether anybody can run code now, `storeFault` whether what an interview decides can be stored, and
 * `assignKey` whose key seals it. From `records` one that has closed is started again.
 */
export function createInterviewGateway({
  client,
  runner,
  storeFault,
  assignKey,
  records,
  clock,
}: {
  client: Client;
  records: Pick<Records, 'interviews' | 'events'>;
  storeFault: StoreFault;
  runner: () => Promise<RunnerAvailability>;
  assignKey: (interview: Pick<InterviewPlan, 'interviewId' | 'candidateId'>) => Promise<void>;
  clock: () => number;
}): InterviewGateway {
  const inputOf = createReopening({ client, records, clock });
  return {
    async start(plan) {
      await assignKey(plan);
      const workflowId = workflowIdOf(plan.interviewId);
      try {
        await stored(ANSWER_WITHIN_MS, () =>
          client.workflow.executeUpdateWithStart(beginUpdate, {
            updateId: 'begin',
            startWorkflowOperation: startOperation({ plan }, 'REJECT_DUPLICATE'),
          }),
        );
      } catch (error) {
        // Closed already: it was started by an earlier try of the same request.
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw asGatewayError(error);
      }
      return { workflowId };
    },
    send: (interviewId, command) => update(interviewId, sendUpdate, command),
    answer: (interviewId, command) => update(interviewId, answerUpdate, command),
    reportProblem: (interviewId, command) => update(interviewId, problemUpdate, command),
    next: (interviewId, command) => update(interviewId, nextUpdate, command),
    async run(interviewId, command) {
      await requireRunner();
      return update(interviewId, runUpdate, command, EVALUATED_WITHIN_MS);
    },
    async check(interviewId, command) {
      await requireRunner();
      return update(interviewId, checkUpdate, command, EVALUATED_WITHIN_MS);
    },
    cancel: (interviewId, command) => update(interviewId, cancelUpdate, command, EVALUATED_WITHIN_MS),
    hint: (interviewId, command) => update(interviewId, hintUpdate, command),
    giveUp: (interviewId, command) => update(interviewId, giveUpUpdate, command),
    extend: (interviewId, command) => update(interviewId, extendUpdate, command),
    finish: (interviewId, command) => update(interviewId, finishUpdate, command, EVALUATED_WITHIN_MS),
    review(interviewId, command) {
      const { commandId: _, ...review } = command;
      return updateEver(interviewId, reviewUpdate, command, { type: 'review', review });
    },
    appeal: (interviewId, command) =>
      updateEver(interviewId, appealUpdate, command, { type: 'appeal', text: command.text }),
    decide(interviewId, command) {
      const { commandId: _, ...decision } = command;
      return updateEver(interviewId, decideUpdate, command, { type: 'decideOnCandidate', decision });
    },
    async forget(interviewId) {
      for (const workflowId of [workflowIdOf(interviewId), archiveIdOf(interviewId)]) {
        try {
          await within(ANSWER_WITHIN_MS, () => dropWorkflow(client, workflowId));
        } catch (error) {
          throw asGatewayError(error);
        }
      }
    },
    tellIntegrity: (interviewId, digest) => tell(interviewId, integritySignal, digest),
    tellResume: (interviewId) => tell(interviewId, resumeSignal, {}),
    tellAbsence: (interviewId, absence) => tell(interviewId, absenceSignal, absence),
    async ping() {
      const startedAt = performance.now();
      await within(ANSWER_WITHIN_MS, () => client.connection.workflowService.getSystemInfo({}));
      return performance.now() - startedAt;
    },
  };

  async function tell<News>(
    interviewId: string,
    definition: SignalDefinition<[News]>,
    news: News,
  ): Promise<void> {
    try {
      await within(ANSWER_WITHIN_MS, () => handleOf(interviewId).signal(definition, news));
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw asGatewayError(error);
    }
  }

  function handleOf(interviewId: string) {
    return client.workflow.getHandle(workflowIdOf(interviewId));
  }

  async function update<Answer, Sent extends { commandId: string }>(
    interviewId: string,
    definition: UpdateDefinition<Answer, [Sent]>,
    sent: Sent,
    deadlineMs = ANSWER_WITHIN_MS,
  ): Promise<Answer> {
    try {
      return await execute(interviewId, definition, sent, deadlineMs);
    } catch (error) {
      throw asGatewayError(error);
    }
  }

  /** Also of an interview whose workflow has closed: it is started again, with what is stored of it. */
  async function updateEver<Answer, Sent extends { commandId: string }>(
    interviewId: string,
    definition: UpdateDefinition<Answer, [Sent]>,
    sent: Sent,
    command: Command,
  ): Promise<Answer> {
    try {
      return await execute(interviewId, definition, sent);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw asGatewayError(error);
    }
    const input = await inputOf(interviewId, command);
    try {
      return await stored(ANSWER_WITHIN_MS, () =>
        client.workflow.executeUpdateWithStart(definition, {
          args: [sent],
          updateId: sent.commandId,
          startWorkflowOperation: startOperation(input, 'ALLOW_DUPLICATE'),
        }),
      );
    } catch (error) {
      throw asGatewayError(error);
    }
  }

  function execute<Answer, Sent extends { commandId: string }>(
    interviewId: string,
    definition: UpdateDefinition<Answer, [Sent]>,
    sent: Sent,
    deadlineMs = ANSWER_WITHIN_MS,
  ): Promise<Answer> {
    return stored(deadlineMs, () =>
      handleOf(interviewId).executeUpdate(definition, { args: [sent], updateId: sent.commandId }),
    );
  }

  async function requireRunner(): Promise<void> {
    const availability = await runner();
    if (!availability.available) throw new RunnerUnavailable(availability);
  }

  function stored<Answer>(ms: number, call: () => Promise<Answer>): Promise<Answer> {
    const until = steadyMs() + ms;
    return within(ms, () => whileStored({ client, storeFault }, () => untilProcessed(call, until)));
  }

  function within<Answer>(ms: number, call: () => Promise<Answer>): Promise<Answer> {
    return client.withDeadline(Date.now() + ms, call);
  }
}
