import { log } from '@temporalio/activity';
import type { MailInput, MailOutcome, MailTry } from '../src/domain/mail/mail.ts';
import type { MailStep } from '../src/domain/mail/retries.ts';
import { letterOf } from '../src/mail/compose.ts';
import type { Mailer } from '../src/mail/server.ts';
import { stopKeyOf, stopTokenOf } from '../src/mail/stops.ts';
import type { SealingKey } from '../src/privacy/seal.ts';
import type { MailToSend } from '../src/records/mail.ts';
import type { Records } from '../src/records/records.ts';

interface Parts {
  records: Pick<Records, 'mails'>;
  /** Signs the links that stop mail. */
  key: SealingKey;
  mailer: Pick<Mailer, 'send'>;
  /** A link to an invitation, and what of it is stored. */
  newLink: () => { url: string; tokenSha256: string };
  /** Begins every link. */
  publicOrigin: string;
  now: () => number;
}

/**
 * Tries once, and says what came of it. It keeps nothing but the link, which each try makes anew, since nobody can read one again: all of them lead to
 * the invitation, whichever of the tries has reached its reader.
 */
export function createMailSender({
  records: { mails },
  key,
  mailer,
  newLink,
  publicOrigin,
  now,
}: Parts): (input: MailInput) => Promise<MailOutcome> {
  return async ({ mailId }) => {
    const at = now();
    const mail = await mails.find(mailId, at);
    if (!mail) return { kind: 'withdrawn' };
    const stopKey = stopKeyOf(key, whoseOf(mail));
    if (await mails.isStopped(stopKey)) return { kind: 'stopped' };
    const link = isToInvited(mail) ? newLink() : null;
    if (link && isToInvited(mail) && !(await mails.addLink(mail, { tokenSha256: link.tokenSha256, at })))
      return { kind: 'withdrawn' };
    const stopUrl = `${publicOrigin}/mail/stop/${stopTokenOf(key, stopKey)}`;
    const letter = letterOf(mail, { publicOrigin, stopUrl, invitationUrl: link?.url ?? null });
    const sent = await mailer.send(letter);
    return { kind: 'tried', tried: { at, ...sent }, tries: mail.tries + 1 };
  };
}

function isToInvited(mail: MailToSend): mail is MailToSend & { kind: 'invitation' | 'reminder' } {
  return mail.kind === 'invitation' || mail.kind === 'reminder';
}

function whoseOf(mail: MailToSend): Parameters<typeof stopKeyOf>[1] {
  if (!isToInvited(mail)) return { userId: mail.userId };
  return { organisationId: mail.organisation.id, email: mail.to.email };
}

/** Keeps a try with what follows from it; one that has failed for good is told of in the log, without a word of the server's. */
export function createMailKeeper({
  records: { mails },
}: Pick<Parts, 'records'>): (
  input: MailInput & { tried: MailTry; tries: number; step: MailStep },
) => Promise<void> {
  return async (input) => {
    await mails.keep(input);
    const { mailId, tried, tries, step } = input;
    if (step.kind === 'failed') log.warn('a mail could not be sent', { mailId, tries, fault: tried.fault });
  };
}
