import type { MailFault } from '../domain/mail/mail.ts';

/** By the code that Nodemailer gives a fault. */
const FAULTS: Record<string, MailFault> = {
  EENVELOPE: 'refused',
  EMESSAGE: 'refused',
  EPROTOCOL: 'refused',
  EMAXRECIPIENTS: 'refused',
  EAUTH: 'sign_in',
  ENOAUTH: 'sign_in',
  EABORT: 'timeout',
  ETIMEDOUT: 'timeout',
  ETLS: 'tls',
};

/** Steps that are about this one mail: what is refused there will be refused again. At others it is us whom the server refuses. */
const OF_THE_MAIL: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA']);

interface SmtpFault {
  code?: unknown;
  originalCode?: unknown;
  command?: unknown;
  permanent?: unknown;
}

/** Why a mail was not taken, in a word of ours: the server's own may hold the address. */
export function faultOf(error: unknown): MailFault {
  const { code, originalCode } = error as SmtpFault;
  if (
    typeof originalCode === 'string' &&
    /^(?:ERR_(?:TLS|SSL)_|CERT_|UNABLE_TO_|DEPTH_|SELF_)/.test(originalCode)
  )
    return 'tls';
  return (typeof code === 'string' && FAULTS[code]) || 'connection';
}

export function isForGood(error: unknown): boolean {
  const { command, permanent } = error as SmtpFault;
  return permanent === true && OF_THE_MAIL.has(command);
}
