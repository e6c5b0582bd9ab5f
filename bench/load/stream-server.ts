/** The API with its stores and bus, as in production; interviews that are stored and told of, without a workflow. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { issueToken } from '../../src/api/auth/tokens.ts';
import { createMemoryBus } from '../../src/bus/memory.ts';
import type { Role } from '../../src/domain/vocabulary.ts';
import { JWT_SECRET, startTestApi } from '../../test/support/api/api.ts';
import { type StoredInterview, storeInterview } from '../../test/support/api/stored-interview.ts';
import { user } from '../../test/support/records/records.ts';
import { answer } from '../chat/child.ts';
import type { Opening } from '../chat/clients.ts';
import { stamp } from '../chat/stamps.ts';
import { usage } from '../chat/usage.ts';

/** As many as the API lets a user have open. */
const STREAMS_OF_A_USER = 20;
/** Text that is live and never stored. */
const DELTA = 'x'.repeat(4_096);
/** After so many a reply gives way to the next. */
const DELTAS_OF_A_REPLY = 50;

const logger = pino({ level: 'info' }, pino.destination({ dest: '/dev/null', sync: false }));
const bus = createMemoryBus(logger);
const api = await startTestApi({ logger, bus });
let interviews: StoredInterview[] = [];

answer({
  /** A stream of the candidate and one of the company for each interview; and the streams of others of the company. */
  async start({ count, others }: { count: number; others: { interviews: number; each: number } }) {
    const streams: Opening['streams'] = [];
    for (let i = 0; i < count; i += 1) {
      const { id, token } = await person('candidate');
      const interview = await storeInterview(api, id);
      interviews = [...interviews, interview];
      streams.push({ url: urlOf(interview), token });
    }
    const watched = await watch(interviews);
    const loud = interviews.slice(0, others.interviews);
    const slow = await watch(Array.from({ length: others.each }, () => loud).flat());
    return { streams: [...streams, ...watched], slow };
  },
  /** One event each time, in one interview after the other; each says when it was decided. */
  async happen({ perSecond, ms }: { perSecond: number; ms: number }) {
    const start = performance.now();
    const stored: Promise<void>[] = [];
    for (let i = 0; i < (ms / 1000) * perSecond; i += 1) {
      await delay(Math.max(0, start + (i * 1000) / perSecond - performance.now()));
      const interview = interviews[i % interviews.length] as StoredInterview;
      stored.push(interview.store([{ type: 'message', data: { messageId: randomUUID(), text: stamp() } }]));
    }
    await Promise.all(stored);
  },
  /** Live text in the first interviews. */
  async talk({ count, perSecond, deltas }: { count: number; perSecond: number; deltas: number }) {
    const start = performance.now();
    for (let i = 0; i < deltas; i += 1) {
      await delay(Math.max(0, start + (i * 1000) / perSecond - performance.now()));
      for (const { id } of interviews.slice(0, count)) await say(id, i);
    }
  },
  usage,
  /** Takes its files away. */
  close: () => api.close(),
  /** Bytes, once nothing is left to collect. Needs `--expose-gc`. */
  async memory() {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
});

async function say(id: string, i: number): Promise<void> {
  const index = i % DELTAS_OF_A_REPLY;
  const replyId = `${id}-${(i - index) / DELTAS_OF_A_REPLY}`;
  if (index === 0) await bus.publish(id, { type: 'typing', replyId, attempt: 1 });
  await bus.publish(id, { type: 'delta', replyId, attempt: 1, index, text: DELTA });
  if (index === DELTAS_OF_A_REPLY - 1) await bus.publish(id, { type: 'settled', replyId });
}

async function watch(watched: readonly StoredInterview[]): Promise<Opening['streams']> {
  const streams: Opening['streams'] = [];
  let token = '';
  for (const [i, interview] of watched.entries()) {
    if (i % STREAMS_OF_A_USER === 0) ({ token } = await person('interviewer'));
    streams.push({ url: urlOf(interview), token });
  }
  return streams;
}

/** Without a password, which takes longer to hash than all else here. */
async function person(role: Role): Promise<{ id: string; token: string }> {
  const id = randomUUID();
  const somebody = user({ id, role, nickname: id.slice(0, 20), email: `${id}@example.org` });
  await api.records.users.create(somebody);
  return { id, token: issueToken(somebody, { secrets: [JWT_SECRET], at: Date.now() }).jwt };
}

function urlOf({ id }: StoredInterview): string {
  return `${api.client.url}/chat/stream?session_id=${id}`;
}
