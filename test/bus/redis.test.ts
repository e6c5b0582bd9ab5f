import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { pino } from 'pino';
import type { Bus, LiveEvent, Notice } from '../../src/bus/bus.ts';
import { createMemoryBus, type MemoryBus } from '../../src/bus/memory.ts';
import { createRedisBus } from '../../src/bus/redis.ts';
import { createRunningReplies } from '../../src/bus/running-replies.ts';
import { openRedis, type RedisLink } from '../../src/redis/link.ts';
import { eventually } from '../support/eventually.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';

const typing = (attempt = 1, replyId = 'reply'): LiveEvent => ({ type: 'typing', replyId, attempt });
const delta = (index: number, text: string, attempt = 1, replyId = 'reply'): LiveEvent => ({
  type: 'delta',
  replyId,
  attempt,
  index,
  text,
});
const stored = (seq: number): LiveEvent => ({ type: 'stored', seq });

/** One process's part of the bus. */
interface Member {
  bus: Bus;
  local: MemoryBus;
  link: RedisLink;
  lines: { level: number; msg: string }[];
}

/** What a page shows of a reply from what it has heard. */
function textOf(heard: readonly LiveEvent[], replyId = 'reply'): string {
  let text = '';
  for (const event of heard) {
    if (event.type === 'typing' && event.replyId === replyId) text = '';
    if (event.type === 'delta' && event.replyId === replyId) text += event.text;
  }
  return text;
}

describe('the bus between processes', () => {
  let server: RedisServer;
  const members: Member[] = [];
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.kill());
  afterEach(async () => {
    for (const { bus, link } of members.splice(0)) {
      await bus.close();
      await link.close();
    }
  });

  async function member(url = server.url): Promise<Member> {
    const lines: Member['lines'] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    const link = openRedis(url, logger);
    const local = createMemoryBus(logger);
    const made = { bus: createRedisBus(link, local, logger), local, link, lines };
    members.push(made);
    return made;
  }

  async function two(): Promise<[Member, Member]> {
    const both: [Member, Member] = [await member(), await member()];
    await eventually(async () => both.every(({ link }) => link.isUp()));
    return both;
  }

  async function listen({ bus }: Member, interviewId = 'i') {
    const heard: LiveEvent[] = [];
    const leave = await bus.subscribe(interviewId, (event) => heard.push(event));
    return { heard, leave, until: (wanted: number) => eventually(async () => heard.length >= wanted) };
  }

  it('tells listeners in every process each event once and in order, and nobody else', async () => {
    const [one, other] = await two();
    const [here, there, elsewhere] = [await listen(one), await listen(other), await listen(other, 'j')];
    const events = [
      typing(),
      delta(0, 'Hel'),
      delta(1, 'lo'),
      stored(4),
      { type: 'settled', replyId: 'reply' } as const,
    ];
    for (const event of events) await one.bus.publish('i', event);
    await there.until(events.length);
    await delay(50);
    expect(here.heard).toEqual(events);
    expect(there.heard).toEqual(events);
    expect(elsewhere.heard).toEqual([]);
  });

  it('tells whoever joins in another process the text so far, and then the rest', async () => {
    const [writer, reader] = await two();
    await writer.bus.publish('joined', typing(1, 'j'));
    await writer.bus.publish('joined', delta(0, 'Good ', 1, 'j'));
    await writer.bus.publish('joined', delta(1, 'day\0, ', 1, 'j'));
    await eventually(async () => (await listen(reader, 'joined')).heard.length === 2);
    const late = await listen(reader, 'joined');
    expect(late.heard).toEqual([typing(1, 'j'), delta(1, 'Good day\0, ', 1, 'j')]);
    await writer.bus.publish('joined', delta(2, 'Ада', 1, 'j'));
    await late.until(3);
    expect(textOf(late.heard, 'j')).toBe('Good day\0, Ада');
  });

  it('loses nothing to whoever joins while it is written, whenever that is', async () => {
    const [writer, reader] = await two();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 30 }), async (at) => {
        const interviewId = randomUUID();
        let joining: ReturnType<typeof listen> | null = null;
        const replyId = interviewId;
        await writer.bus.publish(interviewId, typing(1, replyId));
        for (let index = 0; index < 30; index += 1) {
          if (index === at) joining = listen(reader, interviewId);
          await writer.bus.publish(interviewId, delta(index, `${index} `, 1, replyId));
        }
        const { heard } = await (joining ?? listen(reader, interviewId));
        const whole = Array.from({ length: 30 }, (_, index) => `${index} `).join('');
        await eventually(async () => textOf(heard, replyId) === whole, 5_000);
      }),
      { numRuns: 40 },
    );
  });

  it('takes an attempt that a later one replaced for nothing, wherever it is written on', async () => {
    const [one, other] = await two();
    const { heard, until } = await listen(other, 'attempts');
    await one.bus.publish('attempts', typing(1, 'a'));
    await one.bus.publish('attempts', delta(0, 'old', 1, 'a'));
    await until(2);
    await other.bus.publish('attempts', typing(2, 'a'));
    await other.bus.publish('attempts', delta(0, 'new', 2, 'a'));
    await one.bus.publish('attempts', delta(1, ' old', 1, 'a'));
    await one.bus.publish('attempts', { type: 'settled', replyId: 'a' });
    await until(5);
    await one.bus.publish('attempts', delta(2, ' older', 1, 'a'));
    await one.bus.publish('attempts', stored(9));
    await until(6);
    expect(heard).toEqual([
      typing(1, 'a'),
      delta(0, 'old', 1, 'a'),
      typing(2, 'a'),
      delta(0, 'new', 2, 'a'),
      { type: 'settled', replyId: 'a' },
      stored(9),
    ]);
  });

  it('keeps nothing of an interview that nobody listens to and nobody writes in', async () => {
    const [one, other] = await two();
    const { leave, until } = await listen(other, 'idle');
    await one.bus.publish('idle', typing(1, 'idle'));
    await one.bus.publish('idle', delta(0, 'x', 1, 'idle'));
    await until(2);
    leave();
    await one.bus.publish('idle', { type: 'settled', replyId: 'idle' });
    await eventually(async () => !other.local.isActive('idle') && !one.local.isActive('idle'));
    await eventually(async () => {
      const channels = await one.link.commands.pubsub('CHANNELS', 'viva:live:idle');
      return (channels as string[]).length === 0;
    });
    expect(await one.link.commands.exists('viva:reply:idle', 'viva:replies:idle')).toBe(0);
  });

  it('tells those of its own process also while Redis is away, and catches up with the others by itself', async () => {
    const [writer, reader] = await two();
    const [near, far] = [await listen(writer, 'away'), await listen(reader, 'away')];
    await writer.bus.publish('away', typing(1, 'away'));
    await writer.bus.publish('away', delta(0, 'before ', 1, 'away'));
    await far.until(2);
    await server.kill();
    await eventually(async () => !writer.link.isUp() && !reader.link.isUp());
    const start = performance.now();
    await writer.bus.publish('away', delta(1, 'while ', 1, 'away'));
    await writer.bus.publish('away', stored(7));
    await expect(reader.link.ping()).rejects.toThrow();
    expect(performance.now() - start).toBeLessThan(500);
    expect(textOf(near.heard, 'away')).toBe('before while ');
    const joined = await listen(reader, 'joined while away');
    expect(joined.heard).toEqual([]);

    await server.start();
    await eventually(async () => writer.link.isUp() && reader.link.isUp());
    // Whatever was stored meanwhile is there to be read.
    await eventually(async () => far.heard.some((event) => event.type === 'stored' && event.seq > 7));
    await writer.bus.publish('away', typing(2, 'away'));
    await writer.bus.publish('away', delta(0, 'again', 2, 'away'));
    await writer.bus.publish('joined while away', stored(3));
    await eventually(async () => textOf(far.heard, 'away') === 'again');
    await eventually(async () => joined.heard.some((event) => event.type === 'stored' && event.seq === 3));
    for (const { lines } of [writer, reader]) {
      expect(lines.filter(({ msg }) => msg.startsWith('Redis is away'))).toHaveLength(1);
      expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
    }
  });

  it('passes notices on to every process that listens for them, and to its own before it returns', async () => {
    const [one, other] = await two();
    const notice: Notice = { type: 'ended', streams: { whose: 'token', tokenId: 't' } };
    const [here, there]: [Notice[], Notice[]] = [[], []];
    one.bus.onNotice((heard) => here.push(heard));
    const leave = other.bus.onNotice((heard) => there.push(heard));
    await eventually(async () => {
      await one.bus.tell(notice);
      return there.length > 0;
    });
    expect(here.length).toBeGreaterThanOrEqual(there.length);
    expect(there[0]).toEqual(notice);
    leave();
    const before = there.length;
    await one.bus.tell(notice);
    await delay(100);
    expect(there).toHaveLength(before);
  });

  it('goes on without Redis from the start, and with it once it is there', async () => {
    const late = await startRedis();
    await late.kill();
    const [one, other] = [await member(late.url), await member(late.url)];
    const { heard, until } = await listen(other, 'late');
    await one.bus.publish('late', stored(1));
    await late.start();
    await eventually(async () => one.link.isUp() && other.link.isUp());
    await eventually(async () => heard.length > 0);
    const before = heard.length;
    await one.bus.publish('late', stored(2));
    await until(before + 1);
    expect(heard.at(-1)).toEqual(stored(2));
    await late.kill();
  });
});

describe('a reply that has come further elsewhere', () => {
  it('is told as the rest of what is known, whatever is known', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), fc.nat({ max: 10 }), (parts, knownParts) => {
        const replies = createRunningReplies();
        const known = parts.slice(0, knownParts);
        const heard: LiveEvent[] = [typing(), ...known.map((text, index) => delta(index, text))];
        for (const event of heard) replies.take(event);
        const text = parts.join('');
        heard.push(...replies.catchUp({ replyId: 'reply', attempt: 1, index: parts.length - 1, text }));
        expect(textOf(heard)).toBe(text);
        expect(replies.catchUp({ replyId: 'reply', attempt: 1, index: parts.length - 1, text })).toEqual([]);
        expect(textOf(replies.soFar())).toBe(text);
      }),
    );
  });
});
