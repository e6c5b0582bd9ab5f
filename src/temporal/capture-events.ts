import {
  type LocalActivityInput,
  type Next,
  proxySinks,
  type Sinks,
  type WorkflowInterceptors,
  type WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';
import type { EventBatch } from '../records/event-batch.ts';

/** Bundled with the workflows for a replay alone: tells the outside which events the workflow hands to the store. */
export interface CaptureSinks extends Sinks {
  /** By the batch's number within the run; told again once it is stored, with the moments that it has there. */
  capture: { batch(index: number, batch: EventBatch): void };
}

const { capture } = proxySinks<CaptureSinks>();

export const interceptors = (): WorkflowInterceptors => {
  let batches = 0;
  let stored: (() => void)[] = [];
  return {
    outbound: [
      {
        async scheduleLocalActivity(
          input: LocalActivityInput,
          next: Next<WorkflowOutboundCallsInterceptor, 'scheduleLocalActivity'>,
        ) {
          if (input.activityType !== 'recordEvents') return next(input);
          const index = batches++;
          const tell = () => capture.batch(index, input.args[0] as EventBatch);
          tell();
          const result = await next(input);
          stored.push(tell);
          return result;
        },
      },
    ],
    internals: [
      {
        // By then the workflow has heard of it.
        concludeActivation(input, next) {
          for (const tell of stored) tell();
          stored = [];
          return next(input);
        },
      },
    ],
  };
};
