import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { CommandRefused, REFUSAL_CODES } from '../domain/interview/refusal.ts';
import { isRefusalReason } from '../domain/texts/refusals.ts';
import { INTERVIEW_STATES, type InterviewState } from '../domain/vocabulary.ts';
import { CommandUnanswered } from './gateway.ts';
import { isUnprocessed } from './until-processed.ts';

/** Every failure that the API can tell its caller about; anything else is a fault and stays what it is. */
export function asGatewayError(error: unknown): unknown {
  if (isUnprocessed(error))
    return new CommandUnanswered('no worker has looked at the command', { cause: error });
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
