import type { DraftOutcome, SentRevision } from '../../src/records/drafts.ts';
import { openRecords } from '../../src/records/open.ts';
import { ENGINES } from '../support/database/places.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const NOW = 1_700_000_000_000;
const PLACE = { interviewId: 'interview-1', taskId: 'algorithms/a' };
const OPEN = { state: 'awaiting_solution', currentTaskId: PLACE.taskId, deadlineAt: NOW + 60_000 } as const;

function revision(number: number, change: Partial<SentRevision> = {}): SentRevision {
  return { language: 'python', code: `print(${number})`, revision: number, ...change };
}

describe.each(ENGINES)('drafts (%s)', (engine) => {
  let store: TemporaryRecords;
  const now = () => NOW;

  beforeEach(async () => {
    store = await temporaryRecords(engine);
    await store.records.events.append(batch([message(1)], { view: OPEN }));
  });
  afterEach(() => store.remove());

  it('are kept apart by task and language, the newest first, also after a restart', async () => {
    const { drafts } = store.records;
    await drafts.save(PLACE, revision(1), () => NOW);
    await drafts.save(PLACE, revision(7, { language: 'cpp', clientId: 'a page' }), () => NOW + 1);
    await drafts.save(PLACE, revision(2, { code: '' }), () => NOW + 2);
    const again = await store.reopen();
    expect(await again.drafts.ofTask(PLACE)).toEqual([
      { language: 'python', code: '', revision: 2, savedAt: NOW + 2 },
      { language: 'cpp', code: 'print(7)', revision: 7, savedAt: NOW + 1 },
    ]);
    expect(await again.drafts.ofTask({ ...PLACE, taskId: 'algorithms/b' })).toEqual([]);
    expect(await again.drafts.ofTask({ ...PLACE, interviewId: 'interview-2' })).toEqual([]);
  });

  it('stay as they are when the same revision comes again', async () => {
    const { drafts } = store.records;
    const first = await drafts.save(PLACE, revision(1, { baseRevision: 0 }), now);
    expect(await drafts.save(PLACE, revision(1, { baseRevision: 0 }), () => NOW + 5)).toEqual(first);
  });

  it('give way to no older revision, nor to one from another base', async () => {
    const { drafts } = store.records;
    expect(await drafts.save(PLACE, revision(3, { baseRevision: 2 }), now)).toEqual({
      kind: 'conflict',
      draft: null,
    });
    await drafts.save(PLACE, revision(3), now);
    const stored = { language: 'python', code: 'print(3)', revision: 3, savedAt: NOW };
    for (const late of [revision(2), revision(3, { code: 'other' }), revision(4, { baseRevision: 2 })]) {
      expect(await drafts.save(PLACE, late, now)).toEqual({ kind: 'conflict', draft: stored });
    }
    expect(await drafts.ofTask(PLACE)).toEqual([stored]);
  });

  it('of many writers from two processes keep exactly one after each base', async () => {
    const other = await openRecords(store.location);
    try {
      const writers = [store.records, other, store.records, other, store.records, other];
      for (let base = 0; base < 5; base++) {
        const outcomes: DraftOutcome[] = await Promise.all(
          writers.map(({ drafts }, writer) =>
            drafts.save(PLACE, revision(base + 1, { baseRevision: base, code: `writer ${writer}` }), now),
          ),
        );
        const saved = outcomes.filter(({ kind }) => kind === 'saved');
        expect(saved).toHaveLength(1);
        expect(
          outcomes.every((outcome) => outcome.kind !== 'conflict' || outcome.draft?.revision === base + 1),
        ).toBe(true);
        expect(await other.drafts.ofTask(PLACE)).toEqual([saved[0]?.kind === 'saved' && saved[0].draft]);
      }
    } finally {
      await other.close();
    }
  });

  it('are not taken before, after or beside the open task', async () => {
    const { drafts, events } = store.records;
    expect(await drafts.save({ ...PLACE, taskId: 'algorithms/b' }, revision(1), now)).toEqual({
      kind: 'closed',
    });
    expect(await drafts.save({ ...PLACE, interviewId: 'nowhere' }, revision(1), now)).toEqual({
      kind: 'closed',
    });
    expect(await drafts.save(PLACE, revision(1), () => OPEN.deadlineAt)).toEqual({ kind: 'closed' });
    await events.append(
      batch([message(2)], { view: { ...OPEN, state: 'feedback_ready', deadlineAt: null } }),
    );
    expect(await drafts.save(PLACE, revision(1), now)).toEqual({ kind: 'closed' });
    expect(await drafts.ofTask(PLACE)).toEqual([]);
  });
});
