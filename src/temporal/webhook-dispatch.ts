import type { webhookDelivery } from '../../workflows/webhook.ts';
import { deliveryWorkflowId } from '../domain/webhooks/delivery.ts';
import type { DeliveryRecords } from '../records/webhook-delivery.ts';
import { type DispatchParts, startDispatch } from './dispatch.ts';
import type { Rounds } from './rounds.ts';

interface Parts extends DispatchParts {
  deliveries: Pick<DeliveryRecords, 'due' | 'postpone' | 'removeBefore'>;
}

/** Starts the workflow of every delivery that is to be made. */
export function startWebhookDispatch(
  { deliveries, ...parts }: Parts,
  options: { everyMs?: number } = {},
): Rounds {
  const toDispatch = {
    workflow: 'webhookDelivery' satisfies (typeof webhookDelivery)['name'],
    workflowId: deliveryWorkflowId,
    due: deliveries.due,
    postpone: deliveries.postpone,
    removeBefore: deliveries.removeBefore,
    failure: 'webhooks could not be called; the next look tries again',
  };
  return startDispatch(toDispatch, parts, options);
}
