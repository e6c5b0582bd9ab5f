import { randomUUID } from 'node:crypto';
import { type Absences, createAbsences } from '../../src/api/absences.ts';
import type { ConnectionEvent } from '../../src/bus/bus.ts';
import { type Absence, MOST_ABSENCES } from '../../src/domain/interview/credit.ts';
import type { InterviewRecord } from '../../src/records/records.ts';
import { eventually } from '../support/eventually.ts';

const S = 1_000;
const ROUND_MS = 15 * S;
const T = 1_800_000_000_000;

/** One process after another, or beside it, with one store between them. */
describe('the breaks of a connection that the server sees', () => {
  let now: number;
  let row: InterviewRecord;
  let openBy: string;
  let claimedTo: number;
  let told: Absence[];
  let writes: number;
  let wholeSince: number;
  /** Of each process, what it does with what others publish. */
  let hearing: ((event: ConnectionEvent) => void)[];
  let server: Absences;

  beforeEach(() => {
    now = T;
    writes = 0;
    claimedTo = 0;
    openBy = '';
    wholeSince = 0;
    told = [];
    hearing = [];
    row = {
      ...{ id: 'i', practice: false, state: 'awaiting_solution', deadlineAt: T + 3600 * S },
      ...{ seenAt: null, stream: null },
    } as InterviewRecord;
    server = start();
  });

  function write(stream: InterviewRecord['stream'], by: string): void {
    writes += 1;
    openBy = by;
    row = { ...row, stream };
  }

  /** `lost` says how many streams end of a page that is back elsewhere. */
  function start(self: string = randomUUID(), lost = () => 0): Absences {
    const made = createAbsences({
      records: {
        interviews: { find: async () => row },
        streams: {
          opened: async (_, { by, at }) => write({ isOpen: true, at, quiet: null }, by),
          async ended(_, { by, at }) {
            if (by === openBy || !row.stream?.isOpen)
              write(at === null ? null : { isOpen: false, at, quiet: null }, by);
          },
          async goOn(_, { by, at }) {
            if (row.stream?.isOpen || openBy !== by) write({ isOpen: true, at, quiet: null }, by);
          },
          async away(_, { by, at, quiet, knownAt }) {
            if (!row.stream?.isOpen || row.stream.at <= knownAt) write({ isOpen: false, at, quiet }, by);
          },
          async claimAbsence(_, { from, to }) {
            if (from < claimedTo) return false;
            claimedTo = to;
            return true;
          },
        },
      },
      bus: {
        async publish(_, event) {
          for (const hear of hearing) hear(event as ConnectionEvent);
        },
        wholeSince: () => wholeSince,
      },
      self,
      tell: async (_, absence) => void told.push(absence),
      roundMs: ROUND_MS,
      clock: () => now,
      logger: { warn: () => {} },
    });
    hearing.push((event) => made.seenElsewhere('i', event, lost));
    return made;
  }

  const wait = (seconds: number) => (now += seconds * S);
  const spans = () => told.map(({ from, to, openedAt }) => [from, to, openedAt].map((at) => (at - T) / S));

  it('are told from the end of the last stream to the next', async () => {
    const [first, second] = [server.opened(row), server.opened(row)];
    wait(10);
    first('broken');
    wait(10);
    second('broken');
    wait(20);
    server.opened(row);
    await server.settled();
    expect(spans()).toEqual([[20, 40, 40]]);
  });

  it.each([
    ['shorter than 5 s', () => ({}), 4.9],
    ['of an interview without a deadline', () => ({ deadlineAt: null }), 60],
    ['of a practice', () => ({ practice: true }), 60],
    ['of a finished interview', () => ({ state: 'finished' as const }), 60],
  ])('are not told when they are %s', async (_, change, seconds) => {
    row = { ...row, ...change() };
    server.opened(row)('broken');
    wait(seconds);
    server.opened(row);
    await server.settled();
    expect(told).toEqual([]);
  });

  it('are none where the server has ended the stream in order', async () => {
    server.opened(row)('in_order');
    await server.settled();
    wait(60);
    server.opened(row);
    await server.settled();
    expect(told).toEqual([]);
  });

  it('are the longest time without a word of the candidate', async () => {
    server.opened(row)('broken');
    await server.settled();
    wait(7);
    server.heard(row);
    wait(30);
    server.heard(row);
    wait(1);
    server.opened(row);
    await server.settled();
    expect(spans()).toEqual([[7, 37, 38]]);
  });

  it('are none for who calls all the time', async () => {
    server.opened(row)('broken');
    for (let count = 0; count < 100; count += 1) {
      wait(2);
      server.heard(row);
    }
    server.opened(row);
    await server.settled();
    expect(told).toEqual([]);
    // One each 5 s, and those of the two streams.
    expect(writes).toBeLessThanOrEqual(200 / 5 + 3);
  });

  it('count from the last word of the process before, if that was stopped', async () => {
    const end = server.opened(row);
    wait(100);
    end('broken');
    await server.settled();
    server = start();
    wait(20);
    server.opened(row);
    await server.settled();
    expect(spans()).toEqual([[100, 120, 120]]);
  });

  it('count from when the stream would have been noted again, if it was killed', async () => {
    server.opened(row);
    await server.settled();
    wait(30);
    row = { ...row, stream: { isOpen: true, at: now, quiet: null } };
    wait(9);
    server = start();
    wait(40);
    server.opened(row);
    await server.settled();
    expect(spans()).toEqual([[45, 79, 79]]);
  });

  it('count from no earlier than telemetry has last come', async () => {
    server.opened(row)('broken');
    await server.settled();
    row = { ...row, seenAt: T + 30 * S };
    server = start();
    wait(50);
    server.opened(row);
    await server.settled();
    expect(spans()).toEqual([[30, 50, 50]]);
  });

  it('are none where another process has a stream open', async () => {
    const other = start();
    server.opened(row)('broken');
    wait(1);
    other.opened(row);
    wait(60);
    row = { ...row, stream: { isOpen: true, at: now, quiet: null } };
    wait(3);
    server.opened(row);
    await Promise.all([server.settled(), other.settled()]);
    expect(told).toEqual([]);
  });

  it('are those of which the page tells, where its stream seems to be open still: since its last call', async () => {
    const first = server.opened(row);
    wait(40);
    server.heard(row);
    wait(60);
    // The call for the stream itself.
    server.heard(row);
    server.opened(row, { clientId: 'page', count: 1, ms: 42 * S });
    first('broken');
    wait(10);
    server.heard(row);
    wait(20);
    server.opened(row, { clientId: 'page', count: 1, ms: 42 * S });
    await server.settled();
    expect(spans()).toEqual([
      [58, 100, 100],
      [110, 130, 130],
    ]);
  });

  it('are none of a page that tells so while it has another stream, and of one that calls meanwhile', async () => {
    server.opened(row);
    server.opened(row);
    wait(60);
    server.opened(row, { clientId: 'page', count: 1, ms: 42 * S });
    expect(told).toEqual([]);
    row = { ...row, id: 'other', stream: null };
    server.opened(row);
    for (let count = 0; count < 20; count += 1) {
      wait(3);
      server.heard(row);
    }
    server.opened(row, { clientId: 'page', count: 1, ms: 42 * S });
    await server.settled();
    expect(told).toEqual([]);
  });

  it('are told of so many times at most, however often it breaks', async () => {
    for (let count = 0; count < 10_000; count += 1) {
      server.opened(row)('broken');
      wait(6);
    }
    await server.settled();
    expect(told).toHaveLength(MOST_ABSENCES);
  });

  describe('by several processes', () => {
    const page = { clientId: 'page', ms: 42 * S };

    it('are told of once where the page is back at another one: since its last call to any', async () => {
      let lost = 1;
      const first = start('a', () => lost--);
      const ended = first.opened(row);
      await first.settled();
      const second = start('b');
      wait(40);
      row = { ...row, stream: { isOpen: true, at: now, quiet: null } };
      second.heard(row);
      wait(20);
      row = { ...row, stream: { isOpen: true, at: now, quiet: null } };
      wait(10);
      second.heard(row);
      second.opened(row, { ...page, count: 0 });
      await second.settled();
      ended('moved');
      await first.settled();
      expect(spans()).toEqual([[40, 70, 70]]);
      expect(row.stream).toEqual({ isOpen: true, at: now, quiet: null });
      wait(30);
      row = { ...row, stream: { isOpen: true, at: now, quiet: null } };
      first.opened(row);
      await first.settled();
      expect(told).toHaveLength(1);
    });

    it('count from no earlier than calls at the other could be heard of', async () => {
      const first = start('a', () => 1);
      first.opened(row);
      await first.settled();
      wait(60);
      row = { ...row, stream: { isOpen: true, at: now, quiet: null } };
      wholeSince = T + 40 * S;
      start('b').opened(row, { ...page, count: 0 });
      await first.settled();
      await eventually(async () => told.length > 0);
      expect(spans()).toEqual([[40, 60, 60]]);
    });

    it('are none where the page has another stream there or here', async () => {
      const first = start('a', () => 1);
      first.opened(row);
      first.opened(row);
      const second = start('b');
      await first.settled();
      wait(60);
      row = { ...row, stream: { isOpen: true, at: now, quiet: null } };
      second.opened(row, { ...page, count: 0 });
      second.opened(row, { ...page, count: 0 });
      await second.settled();
      await first.settled();
      expect(told).toEqual([]);
    });

    it('are none where one ends while another process has one open, which takes the note back', async () => {
      const [first, second] = [start('a'), start('b')];
      first.opened(row);
      await first.settled();
      const ended = second.opened(row);
      await second.settled();
      wait(1);
      ended('broken');
      await second.settled();
      await first.settled();
      expect(row.stream).toMatchObject({ isOpen: true });
      wait(7);
      second.opened(row);
      await second.settled();
      expect(told).toEqual([]);
    });

    it('are the longest time without a call, wherever calls have come since the stream broke', async () => {
      const [first, second] = [start('a'), start('b')];
      first.opened(row)('broken');
      await first.settled();
      wait(60);
      second.heard(row);
      await second.settled();
      wait(7);
      first.heard(row);
      await first.settled();
      wait(1);
      second.opened(row);
      await second.settled();
      expect(spans()).toEqual([[0, 60, 68]]);
    });
  });
});
