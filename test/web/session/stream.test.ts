import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLine, type Line } from '../../../web/session/line.ts';
import { type EventStream, openStream, type StreamState } from '../../../web/session/stream.ts';
import type { StreamEvent } from '../../../web/session/wire.ts';
import { eventually } from '../../support/eventually.ts';
import { type ManualTimers, manualTimers } from '../../support/web/timers.ts';

/** What the next connections get; the last one goes on. The faults of the way cannot be had from the real server. */
type Answer = (response: ServerResponse, cursor: string | undefined) => void;

describe('the stream', () => {
  let server: Server;
  let answers: Answer[];
  /** `Last-Event-ID` of each connection. */
  let cursors: (string | undefined)[];
  /** What each connection was told of the stream before, in ms. */
  let losses: (number | null)[];
  let connections: ServerResponse[];
  let timers: ManualTimers;
  let line: Line;
  let stream: EventStream;
  let states: StreamState[];
  let events: StreamEvent[];
  let cursor: number;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const after = request.headers['last-event-id']?.toString();
      cursors.push(after);
      connections.push(response);
      (answers.length > 1 ? answers.shift() : answers[0])?.(response, after);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => {
    [answers, cursors, losses, connections, states, events, cursor] = [[open], [], [], [], [], [], 0];
    timers = manualTimers();
    line = createLine({ timers, random: () => 0, onSignedOut: () => {} });
  });
  afterEach(() => {
    stream.close();
    line.close();
    for (const connection of connections) connection.destroy();
  });
  afterAll(() => server.close());

  function start(): void {
    const { port } = server.address() as AddressInfo;
    stream = openStream({
      connect(after, signal, lostMs) {
        losses.push(lostMs);
        return fetch(`http://127.0.0.1:${port}/`, { headers: { 'Last-Event-ID': String(after) }, signal });
      },
      cursor: () => cursor,
      onEvent: (event) => {
        events.push(event);
        cursor = event.seq ?? cursor;
      },
      onState: (state) => states.push(state),
      line,
      timers,
      random: () => 0,
    });
  }

  function open(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.flushHeaders();
  }

  const refuse =
    (status: number, headers: Record<string, string> = {}): Answer =>
    (response) => {
      const problem = { status, code: status === 404 ? 'not_found' : 'temporal', title: '', detail: '' };
      response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers });
      response.end(JSON.stringify(problem));
    };

  function tell(type: string, data: object, seq?: number): void {
    const id = seq === undefined ? '' : `id: ${seq}\n`;
    connections.at(-1)?.write(`event: ${type}\n${id}data: ${JSON.stringify(data)}\n\n`);
  }

  const message = (seq: number) => tell('message', { message_id: `m${seq}`, role: 'user', text: 'hi' }, seq);
  const clock = () => tell('clock', { server_time: '2026-06-01T12:00:00.000Z' });
  const stateIs = (state: StreamState['state']) => eventually(async () => states.at(-1)?.state === state);
  const isOpen = () => stateIs('open');
  const isBroken = () => stateIs('broken');
  const hasHeard = (count: number) => eventually(async () => events.length === count);

  it('goes on from the held cursor after it broke', async () => {
    start();
    await isOpen();
    message(1);
    message(2);
    await hasHeard(2);
    connections[0]?.destroy();
    await isBroken();
    await timers.pass(1_000);
    await isOpen();
    message(2);
    message(3);
    await hasHeard(3);
    expect(cursors).toEqual(['0', '2']);
    expect(losses).toEqual([null, 1_000]);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('tries again after a 5xx, later and later, and as late as the server asks', async () => {
    answers = [refuse(503), refuse(503), refuse(503, { 'Retry-After': '60' }), open];
    start();
    await isBroken();
    await timers.pass(1_000);
    await eventually(async () => cursors.length === 2);
    await isBroken();
    await timers.pass(2_000);
    await eventually(async () => cursors.length === 3);
    await isBroken();
    await timers.pass(59_999);
    expect(cursors).toHaveLength(3);
    await timers.pass(1);
    await isOpen();
  });

  it('takes 45 s of silence for the end, and the clock for a sign of life', async () => {
    start();
    await isOpen();
    await timers.pass(40_000);
    clock();
    await hasHeard(1);
    await timers.pass(40_000);
    expect(states.at(-1)).toEqual({ state: 'open' });
    await timers.pass(5_000);
    await isBroken();
    await timers.pass(1_000);
    await isOpen();
    expect(cursors).toHaveLength(2);
    // It was there 15 s after its last word, or would have said another one.
    expect(losses).toEqual([null, 31_000]);
  });

  it('says of a stream that it lost how long ago that was, also where several tries have failed since', async () => {
    answers = [open, refuse(503), refuse(503), open];
    start();
    await isOpen();
    await timers.pass(3_000);
    stream.breakOff();
    await isBroken();
    await timers.pass(1_000);
    await eventually(async () => losses.length === 2);
    await isBroken();
    await timers.pass(2_000);
    await eventually(async () => losses.length === 3);
    await isBroken();
    await timers.pass(4_000);
    await isOpen();
    expect(losses).toEqual([null, 1_000, 3_000, 7_000]);
  });

  it('is made anew when the page wakes after 20 s of silence, also where the clock stood still', async () => {
    start();
    await isOpen();
    timers.sleep(19_000);
    stream.wake();
    await timers.pass(10);
    expect(cursors).toHaveLength(1);
    timers.sleep(1_000);
    stream.wake();
    await isBroken();
    await timers.pass(1_000);
    await isOpen();
    expect(cursors).toHaveLength(2);
  });

  it('does not wait out a pause when the page wakes', async () => {
    answers = [refuse(503, { 'Retry-After': '3600' }), open];
    start();
    await isBroken();
    stream.wake();
    await isOpen();
  });

  it('does not come back by itself when another page has replaced it', async () => {
    start();
    await isOpen();
    tell('error', { code: 'replaced', message: 'opened elsewhere', retryable: false });
    await hasHeard(1);
    connections[0]?.end();
    await stateIs('replaced');
    stream.wake();
    await timers.pass(600_000);
    expect(cursors).toHaveLength(1);
    stream.reconnect();
    await isOpen();
  });

  it('waits for the next sign-in after a 401', async () => {
    answers = [refuse(401), open];
    start();
    await eventually(async () => line.signedOut());
    await timers.pass(600_000);
    expect(cursors).toHaveLength(1);
    line.signIn();
    await isOpen();
  });

  it('is over after finished', async () => {
    start();
    await isOpen();
    tell('finished', { report_url: '/r' }, 1);
    await hasHeard(1);
    connections[0]?.end();
    await stateIs('ended');
    stream.wake();
    await timers.pass(600_000);
    expect(cursors).toHaveLength(1);
  });

  it('does not ask again for what is refused', async () => {
    answers = [refuse(404)];
    start();
    await stateIs('refused');
    expect(states.at(-1)).toMatchObject({ problem: { status: 404 } });
    await timers.pass(600_000);
    expect(cursors).toHaveLength(1);
  });

  it('connects anew when something on the way has cut an event', async () => {
    start();
    await isOpen();
    connections[0]?.write('event: message\nid: 1\ndata: {"text": "ha\n\n');
    await isBroken();
    await timers.pass(1_000);
    await isOpen();
    expect(cursors).toEqual(['0', '0']);
  });
});
