import {
  type Client,
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { SignalDefinition, UpdateDefinition } from '@temporalio/common';
import { ApplicationFailure } from '@temporalio/common';
import {
  absenceSignal,
  appealUpdate,
  beginUpdate,
  cancelUpdate,
  checkUpdate,
  extendUpdate,
  finishUpdate,
  giveUpUpdate,
  hintUpdate,
  type InterviewInput,
  integritySignal,
  nextUpdate,
  problemUpdate,
  reviewUpdate,
  runUpdate,
  sendUpdate,
} from '../../workflows/definitions.ts';
import {
  interviewCandidate,
  interviewLevel,
  interviewState,
  interviewTrack,
} from '../../workflows/search-attributes.ts';
import { INTERVIEW_QUEUE } from '../../workflows/task-queues.ts';
import type { InterviewPlan } from '../domain/interview/interview.ts';
import { CommandRefused, REFUSAL_CODES } from '../domain/interview/refusal.ts';
import { isRefusalReason } from '../domain/texts/refusals.ts';
import { INTERVIEW_STATES, type InterviewState } from '../domain/vocabulary.ts';
import {
  CommandUnanswered,
  type InterviewGateway,
  type RunnerAvailability,
  RunnerUnavailable,
} from './gateway.ts';
import { type StoreFault, whileStored } from './while-stored.ts';
import { archiveIdOf, workflowIdOf } from './workflow-ids.ts';

/** How long a caller waits; then 503. Programs may take their time, and finishing waits for a check. */
const ANSWER_WITHIN_MS = 10_000;
const GRPC_NOT_FOUND = 5;
const EVALUATED_WITHIN_MS = 240_000;

/**
 * `runner` says whether anybody can run code now, `storeFault` whether what an interview decides can be stored, and
 * `assignKey` whose key seals it.
 */
export function createInterviewGateway({
  client,
  runner,
  storeFault,
  assignKey,
}: {
  client: Client;
  storeFault: StoreFault;
  runner: () => Promise<RunnerAvailability>;
  assignKey: (interview: Pick<InterviewPlan, 'interviewId' | 'candidateId'>) => Promise<void>;
}): InterviewGateway {
  return {
    async start(plan) {
      await assignKey(plan);
      const workflowId = workflowIdOf(plan.interviewId);
      const startWorkflowOperation = startOperation(plan, workflowId);
      try {
        await stored(ANSWER_WITHIN_MS, () =>
          client.workflow.executeUpdateWithStart(beginUpdate, {
            updateId: 'begin',
            startWorkflowOperation,
          }),
        );
      } catch (error) {
        // Closed already: it was started by an earlier try of the same request.
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw asGatewayError(error);
      }
      return { workflowId };
    },
    send: (interviewId, command) => update(interviewId, sendUpdate, command),
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
    review: (interviewId, command) => update(interviewId, reviewUpdate, command),
    appeal: (interviewId, command) => update(interviewId, appealUpdate, command),
    async forget(interviewId) {
      await drop(workflowIdOf(interviewId));
      await drop(archiveIdOf(interviewId));
    },
    tellIntegrity: (interviewId, digest) => tell(interviewId, integritySignal, digest),
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

  /** Harmless when there is none. */
  async function drop(workflowId: string): Promise<void> {
    const { workflowService } = client.connection;
    const { namespace } = client.options;
    const request = { namespace, workflowExecution: { workflowId } };
    try {
      await within(ANSWER_WITHIN_MS, () => workflowService.deleteWorkflowExecution(request));
    } catch (error) {
      if (!isGrpcServiceError(error) || error.code !== GRPC_NOT_FOUND) throw asGatewayError(error);
    }
  }

  function handleOf(interviewId: string) {
    return client.workflow.getHandle(workflowIdOf(interviewId));
  }

  async function update<Answer, Command extends { commandId: string }>(
    interviewId: string,
    definition: UpdateDefinition<Answer, [Command]>,
    command: Command,
    deadlineMs = ANSWER_WITHIN_MS,
  ): Promise<Answer> {
    try {
      return await stored(deadlineMs, () =>
        handleOf(interviewId).executeUpdate(definition, { args: [command], updateId: command.commandId }),
      );
    } catch (error) {
      throw asGatewayError(error);
    }
  }

  async function requireRunner(): Promise<void> {
    const availability = await runner();
    if (!availability.available) throw new RunnerUnavailable(availability);
  }

  function stored<Answer>(ms: number, call: () => Promise<Answer>): Promise<Answer> {
    return within(ms, () => whileStored({ client, storeFault }, call));
  }

  function within<Answer>(ms: number, call: () => Promise<Answer>): Promise<Answer> {
    return client.withDeadline(Date.now() + ms, call);
  }
}

function startOperation(plan: InterviewPlan, workflowId: string) {
  const input: InterviewInput = { plan };
  return new WithStartWorkflowOperation('interview', {
    workflowId,
    taskQueue: INTERVIEW_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    staticSummary: `${plan.track} · ${plan.level} · candidate ${plan.candidateId}`,
    typedSearchAttributes: [
      { key: interviewState, value: 'greeting' },
      { key: interviewTrack, value: plan.track },
      { key: interviewLevel, value: plan.level },
      { key: interviewCandidate, value: plan.candidateId },
    ],
  });
}

/** Every failure that the API can tell its caller about; anything else is a fault and stays what it is. */
function asGatewayError(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    return refusalOf(error.cause) ?? error;
  }
  if (error instanceof WorkflowNotFoundError) {
    return new CommandRefused('finished', 'finished', 'finished');
  }
  // The client wraps what the service or the way to it says, but for deadlines of Updates.
  const cause = error instanceof ServiceError ? error.cause : error;
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isGrpcServiceError(cause)) {
    return new CommandUnanswered('the interview did not answer in time', { cause: error });
  }
  return error;
}

function refusalOf(failure: ApplicationFailure): CommandRefused | null {
  const code = REFUSAL_CODES.find((one) => one === failure.type);
  if (!code) return null;
  const [name, why] = failure.details ?? [];
  const state: InterviewState = INTERVIEW_STATES.find((one) => one === name) ?? 'finished';
  const reason = isRefusalReason(why) ? why : code === 'wrong_state' ? 'out_of_order' : code;
  return new CommandRefused(code, reason, state);
}
