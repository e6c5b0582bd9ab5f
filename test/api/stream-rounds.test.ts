import { randomUUID } from 'node:crypto';
import { createStreamRounds, type Look } from '../../src/api/stream-rounds.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import type { Records } from '../../src/records/records.ts';
import { eventually } from '../support/eventually.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { startStory } from '../support/story.ts';

const ROUND_MS = 450;
const PARTS = {
  bus: { wholeSince: () => 0 },
  self: 'this process',
  roundMs: ROUND_MS,
  clock: Date.now,
  logger: { warn: () => {} },
};
const TOKEN = { tokenId: 't', tokenGeneration: 0 };

const OWNED = { candidateId: 'candidate-1', organisationId: MAIN_ORGANISATION };

describe('rounds over the open streams', () => {
  let store: TemporaryRecords;
  const exits: (() => void)[] = [];

  beforeEach(async () => {
    store = await temporaryRecords();
  });
  afterEach(async () => {
    for (const leave of exits.splice(0)) leave();
    await store.remove();
  });

  function create() {
    const rounds = createStreamRounds(store.records, PARTS);
    return (listener: (look: Look | null) => void) => {
      const holder = {
        userId: 'u',
        ...TOKEN,
        interviewId: randomUUID(),
        candidateId: 'u',
        organisationId: MAIN_ORGANISATION,
      };
      const leave = rounds.join(holder, listener);
      exits.push(leave);
      return leave;
    };
  }

  it('note that the owner of a stream is there, and not that others are', async () => {
    const [own, others] = await Promise.all([storedInterview(store.records), storedInterview(store.records)]);
    const rounds = createStreamRounds(store.records, PARTS);
    for (const [interviewId, userId] of [
      [own, 'candidate-1'],
      [others, 'interviewer-1'],
    ] as const)
      exits.push(rounds.join({ ...OWNED, userId, ...TOKEN, interviewId }, () => {}));
    const startedAt = Date.now();
    await eventually(async () => (await store.records.interviews.lastSeen(own)) !== null);
    expect(await store.records.interviews.lastSeen(own)).toBeGreaterThanOrEqual(startedAt);
    await new Promise((resolve) => setTimeout(resolve, 2 * ROUND_MS));
    expect(await store.records.interviews.lastSeen(others)).toBeNull();
  });

  it('visit all of many that came at once, but not all at once', async () => {
    const join = create();
    const visits = new Set<number>();
    let firstShare = 0;
    for (let who = 0; who < 600; who += 1) {
      join(() => {
        if (visits.size === 0) setImmediate(() => (firstShare = visits.size));
        visits.add(who);
      });
    }
    await eventually(async () => visits.size === 600);
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

  it('take a second where nothing is heard of other processes, and are due no more often for that', async () => {
    const bus = { wholeSince: () => null };
    const rounds = createStreamRounds(store.records, { ...PARTS, bus, roundMs: 3_000 });
    const holder = {
      userId: 'u',
      ...TOKEN,
      interviewId: randomUUID(),
      candidateId: 'u',
      organisationId: MAIN_ORGANISATION,
    };
    const visits: { at: number; isDue: boolean }[] = [];
    exits.push(rounds.join(holder, (_, isDue) => visits.push({ at: performance.now(), isDue })));
    await eventually(async () => visits.filter(({ isDue }) => isDue).length === 2);
    expect(visits.map(({ isDue }) => isDue)).toEqual([true, false, false, true]);
    const [first, , , last] = visits;
    expect((last?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(2_700);
  });

  it('note at once that the owner is there still, where another process has noted that they left', async () => {
    const id = await storedInterview(store.records);
    const rounds = createStreamRounds(store.records, {
      ...PARTS,
      bus: { wholeSince: () => null },
      roundMs: 15_000,
    });
    const streamOf = async () => (await store.records.interviews.find(id))?.stream;
    const owner = { ...OWNED, userId: 'candidate-1', ...TOKEN, interviewId: id };
    exits.push(rounds.join(owner, () => {}));
    await eventually(async () => (await streamOf())?.isOpen === true);
    await store.records.streams.opened(id, { by: 'another', at: 1 });
    await store.records.streams.ended(id, { by: 'another', at: 2 });
    await eventually(async () => (await streamOf())?.isOpen === true);
  });

  it('tell of an interview that is gone that nobody may read it', async () => {
    const join = create();
    const look = await new Promise<Look | null>((resolve) => join(resolve));
    expect(look?.mayRead).toBe(false);
  });
});

async function storedInterview(records: Records): Promise<string> {
  const { interviewId } = await startStory({ records, interviewId: randomUUID() });
  return interviewId;
}
