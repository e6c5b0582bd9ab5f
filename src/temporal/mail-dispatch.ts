import type { mailDelivery } from '../../workflows/mail.ts';
import { mailWorkflowId } from '../domain/mail/mail.ts';
import type { MailRecords } from '../records/mail.ts';
import { type DispatchParts, startDispatch } from './dispatch.ts';
import type { Rounds } from './rounds.ts';

interface Parts extends DispatchParts {
  mails: Pick<MailRecords, 'due' | 'postpone' | 'removeBefore'>;
}

/** Starts the workflow of every mail that is to be sent. */
export function startMailDispatch({ mails, ...parts }: Parts, options: { everyMs?: number } = {}): Rounds {
  const toDispatch = {
    workflow: 'mailDelivery' satisfies (typeof mailDelivery)['name'],
    workflowId: mailWorkflowId,
    due: mails.due,
    postpone: mails.postpone,
    removeBefore: mails.removeBefore,
    failure: 'mail could not be sent; the next look tries again',
  };
  return startDispatch(toDispatch, parts, options);
}
