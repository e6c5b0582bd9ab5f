import { z } from 'zod';
import { parseEmail } from '../accounts/email.ts';

/** Where mail is handed over. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte; else it is begun on the open connection where the server offers that. */
  isSecure: boolean;
  signIn: { user: string; password: string } | null;
}

/** As mail shows who sends it. */
export interface MailFrom {
  name: string;
  address: string;
}

/** Of submission (RFC 8314). */
const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

export function smtpUrl() {
  const advice =
    'give smtp://[<user>:<password>@]<host>[:<port>], or smtps:// for TLS from the first byte, user and password percent-encoded';
  return z.string().transform((url, context): MailServer => {
    const server = serverOf(url);
    if (server) return server;
    context.addIssue(advice);
    return z.NEVER;
  });
}

function serverOf(text: string): MailServer | null {
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  const isWhole = hostname !== '' && ['', '/'].includes(pathname) && search === '' && hash === '';
  if (!isWhole || (username === '') !== (password === '') || port === '0') return null;
  try {
    return {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? PORTS[protocol as keyof typeof PORTS] : Number(port),
      isSecure: protocol === 'smtps:',
      signIn:
        username === ''
          ? null
          : { user: decodeURIComponent(username), password: decodeURIComponent(password) },
    };
  } catch {
    // Percent signs that are none of an encoding.
    return null;
  }
}

const MOST_NAME = 100;

export function mailFrom() {
  const advice = 'give an address, such as viva@example.org, or a name with one: Viva <viva@example.org>';
  return z.string().transform((text, context): MailFrom => {
    const from = fromOf(text.trim());
    if (from) return from;
    context.addIssue(advice);
    return z.NEVER;
  });
}

function fromOf(text: string): MailFrom | null {
  const start = text.endsWith('>') ? text.lastIndexOf('<') : -1;
  const address = start < 0 ? text : text.slice(start + 1, -1);
  const name = start < 0 ? '' : text.slice(0, start).trim();
  if (parseEmail(address) === null || /\p{Cc}/u.test(name) || name.length > MOST_NAME) return null;
  return { name, address };
}
