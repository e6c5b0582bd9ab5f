import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it came, with its envelope. */
export interface ReceivedMail {
  from: string;
  to: string[];
  isEncrypted: boolean;
  user: unknown;
  raw: string;
  mail: Email;
}

/** What a mail server answers at one step; null: as usual. `cut`: it breaks the connection off. */
type Answer = { code: number } | 'cut' | null;

/** A mail server on this machine. */
export interface TestMailServer {
  port: number;
  /** As SMTP_URL takes it. */
  url: string;
  /** Oldest first. */
  received: ReceivedMail[];
  /** How many it was asked to take. */
  asked: () => number;
  /** Answers of the next mails, one each, at that step; then as usual. */
  answer(step: 'recipient' | 'data', ...answers: Answer[]): void;
  /** Has it say nothing for so long before it takes a mail. */
  delay(ms: number): void;
  /** Nobody listens there any more. */
  close(): Promise<void>;
}

interface Options {
  /** Lets in whoever has these. */
  signIn?: { user: string; password: string };
  tls?: { cert: Buffer; key: Buffer };
  /** TLS from the first byte. */
  isSecure?: boolean;
  port?: number;
}

export async function startMailServer({
  signIn,
  tls,
  isSecure = false,
  port = 0,
}: Options = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const answers = { recipient: [] as Answer[], data: [] as Answer[] };
  let delayMs = 0;
  let asked = 0;
  const sockets = new Set<{ destroy(): void }>();

  const options: SMTPServerOptions = {
    ...{ secure: isSecure, disableReverseLookup: true, logger: false, hidePIPELINING: true },
    ...tls,
    hideSTARTTLS: tls === undefined,
    disabledCommands: signIn ? [] : ['AUTH'],
    authOptional: signIn === undefined,
    onAuth({ username, password }, _session, done) {
      if (username === signIn?.user && password === signIn?.password) done(null, { user: username });
      else done(refusal(535));
    },
    onRcptTo(_address, _session, done) {
      asked += 1;
      reply('recipient', done);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        setTimeout(() => {
          reply('data', (fault) => {
            if (fault) return done(fault);
            void keep(Buffer.concat(chunks), session).then(() => done());
          });
        }, delayMs).unref();
      });
    },
  };
  const server = new SMTPServer(options);
  // Whom a connection breaks off for is told by the test.
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = (server.server.address() as AddressInfo).port;
  const user = signIn && `${encodeURIComponent(signIn.user)}:${encodeURIComponent(signIn.password)}@`;
  return {
    port: at,
    url: `smtp${isSecure ? 's' : ''}://${user ?? ''}localhost:${at}`,
    received,
    asked: () => asked,
    answer(step, ...next) {
      answers[step].push(...next);
    },
    delay(ms) {
      delayMs = ms;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };

  function reply(step: keyof typeof answers, done: (fault?: Error | null) => void): void {
    const next = answers[step].shift() ?? null;
    if (next === 'cut') for (const socket of sockets) socket.destroy();
    else done(next && refusal(next.code));
  }

  async function keep(
    raw: Buffer,
    { envelope, secure, user }: { envelope: Envelope; secure: boolean; user?: unknown },
  ): Promise<void> {
    const mail = await PostalMime.parse(raw);
    received.push({
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      to: envelope.rcptTo.map(({ address }) => address),
      ...{ isEncrypted: secure, user, raw: raw.toString(), mail },
    });
  }
}

interface Envelope {
  mailFrom: { address: string } | false;
  rcptTo: { address: string }[];
}

/** In words that hold what nobody may find in a log of ours. */
function refusal(responseCode: number): Error {
  return Object.assign(new Error('words of the mail server'), { responseCode });
}

/** Links in the text of a mail, in their order. */
export function linksIn({ mail: { text = '' } }: ReceivedMail): string[] {
  return text.match(/^https?:\/\/\S+$/gm) ?? [];
}
