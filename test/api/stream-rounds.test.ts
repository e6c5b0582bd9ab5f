import { randomUUID } from 'node:crypto';
import { createStreamRounds, type Look } from '../../src/api/stream-rounds.ts';
import { type TemporaryRecords, temporaryRecords } from '../records/support.ts';
import { eventually } from '../support/eventually.ts';

const ROUND_MS = 450;

describe('rounds over the open streams', () => {
  let store: TemporaryRecords;
  const left: (() => void)[] = [];

  beforeEach(async () => {
    store = await temporaryRecords();
  });
  afterEach(async () => {
    for (const leave of left.splice(0)) leave();
    await store.remove();
  });

  function create() {
    const rounds = createStreamRounds(store.records, { roundMs: ROUND_MS, logger: { warn: () => {} } });
    return (listener: (look: Look | null) => void) => {
      const holder = { userId: 'u', tokenId: 't', interviewId: randomUUID(), candidateId: 'u' };
      const leave = rounds.join(holder, listener);
      left.push(leave);
      return leave;
    };
  }

  it('visit all of many that came at once, but not all at once', async () => {
    const join = create();
    const visited = new Set<number>();
    let firstShare = 0;
    for (let who = 0; who < 600; who += 1) {
      join(() => {
        if (visited.size === 0) setImmediate(() => (firstShare = visited.size));
        visited.add(who);
      });
    }
    await eventually(async () => visited.size === 600);
    expect(firstShare).toBeGreaterThan(0);
    expect(firstShare).toBeLessThan(100);
  });

  it('leave out who has left, and begin again with the next who comes', async () => {
    const join = create();
    let visits = 0;
    join(() => {
      visits += 1;
    })();
    await new Promise((resolve) => setTimeout(resolve, ROUND_MS * 1.3));
    expect(visits).toBe(0);
    await new Promise<void>((resolve) => join(() => resolve()));
  });

  it('tell of an interview that is gone that nobody may read it', async () => {
    const join = create();
    const look = await new Promise<Look | null>((resolve) => join(resolve));
    expect(look?.mayRead).toBe(false);
  });
});
