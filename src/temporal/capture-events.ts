import {
  type LocalActivityInput,
  type Next,
  proxySinks,
  type Sinks,
  type WorkflowInterceptors,
  type WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';
import type { EventBatch } from '../records/records.ts';

/** Bundled with the workflows for a replay alone: tells the outside which events the workflow hands to the store. */
export interface CaptureSinks extends Sinks {
  capture: { batch(batch: EventBatch): void };
}

const { capture } = proxySinks<CaptureSinks>();

export const interceptors = (): WorkflowInterceptors => ({
  outbound: [
    {
      scheduleLocalActivity(
        input: LocalActivityInput,
        next: Next<WorkflowOutboundCallsInterceptor, 'scheduleLocalActivity'>,
      ) {
        if (input.activityType === 'recordEvents') capture.batch(input.args[0] as EventBatch);
        return next(input);
      },
    },
  ],
});
