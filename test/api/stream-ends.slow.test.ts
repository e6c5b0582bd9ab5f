import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventBody } from '../../src/domain/interview/events.ts';
import { SETTINGS, startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { eventually } from '../support/eventually.ts';

/** What a round over the open streams takes here. */
const ROUND_MS = 300;

describe('a stream whose reader', () => {
  let api: TestApi;
  let owner: Person;
  let interview: StoredInterview;
  /** Open ones, at the bus. */
  let subscriptions: number;
  /** At the store, by rounds. */
  let looks: number;
  let pagesRead: number;
  /** Resolves before an interview is found. */
  let finding: Promise<void>;
  let isAsked: boolean;

  beforeEach(async () => {
    [subscriptions, looks, pagesRead] = [0, 0, 0];
    [finding, isAsked] = [Promise.resolve(), false];
    api = await startTestApi(({ bus, records }) => ({
      settings: { ...SETTINGS, keepAliveMs: ROUND_MS },
      bus: {
        ...bus,
        async subscribe(...arguments_) {
          const unsubscribe = await bus.subscribe(...arguments_);
          subscriptions += 1;
          return () => {
            subscriptions -= 1;
            unsubscribe();
          };
        },
      },
      records: {
        ...records,
        interviews: {
          ...records.interviews,
          async find(id) {
            isAsked = true;
            await finding;
            return records.interviews.find(id);
          },
          findAll(ids) {
            looks += 1;
            return records.interviews.findAll(ids);
          },
        },
        events: {
          ...records.events,
          after(...arguments_) {
            pagesRead += 1;
            return records.events.after(...arguments_);
          },
        },
      },
    }));
    owner = await signUp(api.client);
    interview = await storeInterview(api, owner.id);
  });
  afterEach(() => api.close());

  /** As the process tells the operator. */
  async function openStreams(): Promise<number> {
    const { body } = await api.client.get('/metrics');
    return Number(/^viva_http_open_streams (\d+)$/m.exec(body)?.[1]);
  }

  /** Asks for the stream and reads nothing of it. */
  async function ask(): Promise<Socket> {
    const socket = connect(api.api.port, '127.0.0.1');
    socket.pause();
    await once(socket, 'connect');
    socket.write(
      `GET /chat/stream?session_id=${interview.id} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${owner.token}\r\n\r\n`,
    );
    return socket;
  }

  async function expectNothingLeft(): Promise<void> {
    await eventually(async () => (await openStreams()) === 0 && subscriptions === 0);
    const before = looks;
    await pause(2 * ROUND_MS);
    expect(looks).toBe(before);
  }

  it('goes leaves nothing behind', async () => {
    const streams = await Promise.all(
      [0, 1, 2].map(() => api.client.stream(interview.id, { token: owner.token })),
    );
    await eventually(async () => looks > 0);
    expect([await openStreams(), subscriptions]).toEqual([3, 3]);
    for (const stream of streams) stream.close();
    await expectNothingLeft();
  });

  it('goes before it has begun leaves nothing behind', async () => {
    const search = Promise.withResolvers<void>();
    finding = search.promise;
    const socket = await ask();
    await eventually(async () => isAsked);
    socket.resetAndDestroy();
    // Until the server has noticed.
    await pause(300);
    search.resolve();
    await expectNothingLeft();
  });

  it('goes without a word is no fault', async () => {
    const socket = await ask();
    await eventually(async () => (await openStreams()) === 1);
    socket.resetAndDestroy();
    // As long as the server has not noticed, it writes.
    const reply = { type: 'delta', replyId: randomUUID(), attempt: 1, text: 'x' } as const;
    for (let index = 0; (await openStreams()) === 1; index += 1) {
      await api.bus.publish(interview.id, { ...reply, index });
    }
    expect(api.logged.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  it('does not read is read no further page for, and misses nothing once they do', async () => {
    const text = 'x'.repeat(200 * 1024);
    const message = (): EventBody => ({ type: 'message', data: { messageId: randomUUID(), text } });
    for (let index = 0; index < 3; index += 1) await interview.store(Array.from({ length: 50 }, message));
    const socket = await ask();
    await eventually(async () => pagesRead === 1);
    await pause(1_000);
    expect(pagesRead).toBe(1);
    const last = `id: ${interview.events.length}\n`;
    let tail = '';
    await new Promise<void>((resolve) => {
      socket.on('data', (chunk) => {
        const whole = tail + chunk;
        if (whole.includes(last)) resolve();
        tail = whole.slice(-last.length);
      });
      socket.resume();
    });
    expect(pagesRead).toBe(2);
    socket.destroy();
  });

  it('does not read gets every stored event, but not the text in between', async () => {
    const socket = await ask();
    await eventually(async () => (await openStreams()) === 1);
    const replyId = randomUUID();
    const text = 'x'.repeat(64 * 1024);
    for (let index = 0; index < 2_000; index += 1) {
      await api.bus.publish(interview.id, { type: 'delta', replyId, attempt: 1, index, text });
    }
    const reply = { replyId, replyTo: [], messageId: randomUUID(), model: 'test', degraded: false };
    await interview.store([
      { type: 'final', data: { ...reply, text: 'the whole text' } },
      { type: 'message', data: { messageId: randomUUID(), text: 'the end' } },
    ]);
    await api.bus.publish(interview.id, { type: 'settled', replyId });
    let received = '';
    let size = 0;
    await new Promise<void>((resolve) => {
      socket.on('data', (chunk) => {
        size += chunk.length;
        received = (received + chunk).slice(-4096);
        if (received.includes('the end')) resolve();
      });
      socket.resume();
    });
    socket.destroy();
    expect(received).toMatch(/id: 2\nevent: final\ndata: .*the whole text/);
    expect(received).toMatch(/id: 3\nevent: message\n/);
    expect(size).toBeLessThan(64 * 1024 * 1024);
  });
});
