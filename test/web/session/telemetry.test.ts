import { createHash } from 'node:crypto';
import { createLine, type Line } from '../../../web/session/line.ts';
import { type Outcome, UNREACHABLE } from '../../../web/session/outcome.ts';
import type { TelemetryState } from '../../../web/session/session.ts';
import { createStore, type Store } from '../../../web/session/store.ts';
import { createTelemetry, type Telemetry } from '../../../web/session/telemetry.ts';
import type { TelemetryEvent } from '../../../web/session/wire.ts';
import { freshIndexedDb } from '../../support/web/indexed-db.ts';
import { problem } from '../../support/web/problem.ts';
import { type ManualTimers, manualTimers } from '../../support/web/timers.ts';

const ANSWERED = { kind: 'answered', answer: null } as const;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('telemetry', () => {
  let timers: ManualTimers;
  let line: Line;
  let store: Store;
  let telemetry: Telemetry;
  let sent: { clientId: string; events: readonly TelemetryEvent[]; keepalive: boolean }[];
  let state: TelemetryState;
  let answer: () => Outcome<null> | Promise<Outcome<null>>;

  beforeEach(() => {
    freshIndexedDb();
    store = createStore(fail);
    sent = [];
    answer = () => ANSWERED;
    open();
  });
  afterEach(() => {
    telemetry.stop();
    line.close();
  });

  /** As a page that loads does. */
  function open(clientId = 'first page'): void {
    timers = manualTimers();
    line = createLine({ timers, random: () => 0, onSignedOut: () => {} });
    telemetry = createTelemetry({
      ...{ name: 'telemetry s', clientId, store, line, timers },
      async send(of, events, keepalive) {
        sent.push({ clientId: of, events, keepalive });
        return answer();
      },
      onChange: (changed) => {
        state = changed;
      },
    });
  }

  async function flush(): Promise<void> {
    telemetry.flush();
    for (let turns = 0; turns < 30; turns += 1) await timers.pass(0);
  }

  const numbers = () => sent.map(({ events }) => events.map(({ seq }) => seq));

  it('tells at once that the connection is back, before what has waited for it', async () => {
    await telemetry.start();
    telemetry.observe('blur');
    telemetry.observe('focus');
    telemetry.observe('reconnect');
    for (let turns = 0; turns < 30; turns += 1) await timers.pass(0);
    expect(numbers()).toEqual([[3, 1, 2]]);
  });

  it('tells when it starts that the connection came back before, and once', async () => {
    telemetry.observe('reconnect');
    telemetry.observe('blur');
    await telemetry.start();
    for (let turns = 0; turns < 30; turns += 1) await timers.pass(0);
    telemetry.stop();
    await telemetry.start();
    await flush();
    expect(sent.map(({ events }) => events.map(({ type }) => type))).toEqual([['reconnect']]);
  });

  it('is numbered from 1 for each page, and sent every 5 s', async () => {
    await telemetry.start();
    telemetry.observe('blur');
    telemetry.observe('visibility', { state: 'hidden' });
    expect(sent).toEqual([]);
    await timers.pass(5_000);
    await flush();
    expect(sent).toEqual([
      {
        clientId: 'first page',
        keepalive: false,
        events: [
          { seq: 1, type: 'blur', at: '2026-01-01T00:00:00.000Z' },
          { seq: 2, type: 'visibility', at: '2026-01-01T00:00:00.000Z', data: { state: 'hidden' } },
        ],
      },
    ]);
  });

  it('tells of a paste its length in characters and its hash, and nothing of its text', async () => {
    await telemetry.start();
    telemetry.observe('paste', { text: 'код 🙂', target: 'editor' });
    await flush();
    expect(sent[0]?.events[0]?.data).toEqual({ length: 5, sha256: sha256('код 🙂'), target: 'editor' });
    expect(JSON.stringify([sent, await store.get('telemetry s sent')])).not.toContain('код');
  });

  it('is listed for the candidate once the server has it, also after a reload', async () => {
    await telemetry.start();
    telemetry.observe('blur');
    expect(state).toMatchObject({ sent: [], waiting: 1 });
    await flush();
    expect(state).toMatchObject({ sent: [{ seq: 1, type: 'blur' }], waiting: 0 });
    open();
    await telemetry.start();
    expect(state.sent).toMatchObject([{ seq: 1, type: 'blur' }]);
  });

  it('is kept over a reload and sent as what the page before has seen, under the numbers of that', async () => {
    await telemetry.start();
    telemetry.observe('blur');
    answer = () => new Promise(() => {});
    await flush();
    telemetry.observe('focus');
    line.close();
    telemetry.stop();
    open('second page');
    answer = () => ANSWERED;
    await telemetry.start();
    telemetry.observe('blur');
    await flush();
    expect(sent.map(({ clientId, events }) => [clientId, events.map(({ seq }) => seq)])).toEqual([
      ['first page', [1]],
      ['first page', [1, 2]],
      ['second page', [1]],
    ]);
    expect(state).toMatchObject({ waiting: 0 });
  });

  it('sends what waits when the page is hidden, so that it may outlive the page', async () => {
    await telemetry.start();
    telemetry.observe('visibility', { state: 'hidden' });
    telemetry.flushNow();
    expect(sent).toMatchObject([{ keepalive: true }]);
    await timers.pass(0);
    await flush();
    expect([sent.length, state.waiting]).toEqual([1, 0]);
  });

  it('sends again what was sent without an answer', async () => {
    await telemetry.start();
    telemetry.observe('blur');
    answer = () => UNREACHABLE;
    telemetry.flushNow();
    await timers.pass(0);
    answer = () => ANSWERED;
    await flush();
    expect([numbers(), state.waiting]).toEqual([[[1], [1]], 0]);
  });

  it('ends when the server takes no more, and forgets what waits', async () => {
    await telemetry.start();
    telemetry.observe('blur');
    answer = () => ({
      kind: 'refused',
      problem: problem(409, 'finished'),
    });
    await flush();
    telemetry.observe('focus');
    await timers.pass(60_000);
    expect([sent.length, state.waiting]).toEqual([1, 0]);
  });

  it('waits for as long as the server asks', async () => {
    await telemetry.start();
    telemetry.observe('blur');
    answer = () => ({ kind: 'later', retryAfterMs: 30_000, problem: null });
    await flush();
    answer = () => ANSWERED;
    await timers.pass(29_000);
    await flush();
    expect(sent).toHaveLength(1);
    await timers.pass(1_000);
    await flush();
    expect([sent.length, state.waiting]).toEqual([2, 0]);
  });

  it('says nothing before it has started, and nothing after it has stopped', async () => {
    telemetry.observe('blur');
    await telemetry.start();
    telemetry.stop();
    telemetry.observe('focus');
    await flush();
    expect(sent).toEqual([]);
  });
});

function fail(fault: unknown): never {
  throw fault;
}
