import { createTransport } from 'nodemailer';
import type { MailFrom, MailServer } from '../config/mail.ts';
import type { MailFault } from '../domain/mail/mail.ts';
import type { Probe } from '../domain/probe.ts';
import { faultOf, isForGood } from './faults.ts';
import type { Letter } from './letter.ts';
import { htmlOf, textOf } from './written.ts';

export interface Mailer {
  /** Never throws for what the server does. */
  send(letter: Letter): Promise<{ fault: MailFault | null; isForGood: boolean }>;
  /** Whether the server lets us in, as it was within the last minute. */
  probe(): Promise<Probe>;
}

interface Options {
  server: MailServer;
  from: MailFrom;
  /** Of those who sign certificates, in place of the usual ones. */
  ca?: Buffer;
  withinMs?: number;
}

/** For all of a mail: the name, the connection, the last answer. */
const SENT_WITHIN_MS = 60_000;
/** Of silence. */
const SILENT_MS = 20_000;
const PROBED_EVERY_MS = 60_000;
const PROBED_WITHIN_MS = 2_500;

/** Hands mail to one server, a connection each. What it answers, which may be an address, is told nobody. */
export function createMailer({ server, from, ca, withinMs = SENT_WITHIN_MS }: Options): Mailer {
  const { host, port, isSecure, signIn } = server;
  const options = (within: number) => ({
    ...{ host, port, secure: isSecure },
    ...(signIn && { auth: { user: signIn.user, pass: signIn.password } }),
    // No password goes over a wire that anybody can read.
    requireTLS: signIn !== null && !isLoopback(host),
    ...(ca && { tls: { ca } }),
    connectionTimeout: Math.min(SILENT_MS, within),
    greetingTimeout: Math.min(SILENT_MS, within),
    socketTimeout: Math.min(SILENT_MS, within),
    dnsTimeout: Math.min(SILENT_MS, within),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const transport = createTransport(options(withinMs));
  const toProbe = createTransport(options(PROBED_WITHIN_MS));
  let probed: { at: number; probe: Promise<Probe> } | null = null;

  return {
    async send(letter) {
      const { id, to, replyTo, subject, stopUrl } = letter;
      try {
        await transport.sendMail({
          messageId: `<${id}@${domainOf(from.address)}>`,
          from,
          to: { name: '', address: to },
          ...(replyTo !== null && { replyTo: { name: '', address: replyTo } }),
          subject,
          text: textOf(letter),
          html: htmlOf(letter),
          // Nobody answers a program, and no program answers us.
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            // RFC 8058: a mail program may stop it by one POST.
            'List-Unsubscribe': `<${stopUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
          signal: AbortSignal.timeout(withinMs),
        });
        return { fault: null, isForGood: false };
      } catch (error) {
        return { fault: faultOf(error), isForGood: isForGood(error) };
      }
    },

    probe() {
      const now = performance.now();
      if (probed === null || now - probed.at >= PROBED_EVERY_MS) probed = { at: now, probe: look() };
      return probed.probe;
    },
  };

  async function look(): Promise<Probe> {
    const startedAt = performance.now();
    try {
      await toProbe.verify();
      return { status: 'ok', latencyMs: performance.now() - startedAt };
    } catch (error) {
      const detail = DETAILS[faultOf(error)];
      return { status: 'degraded', latencyMs: performance.now() - startedAt, detail };
    }
  }
}

const DETAILS: Record<MailFault, string> = {
  refused: 'the mail server refuses us',
  sign_in: 'the mail server does not take the user or password of SMTP_URL',
  timeout: 'the mail server does not answer in time',
  connection: 'the mail server is not reachable',
  tls: 'no connection to the mail server that is encrypted and certified',
};

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
