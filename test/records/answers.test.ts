import { ENGINES } from '../support/database/places.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

describe.each(ENGINES)('answers kept for an idempotency key (%s)', (engine) => {
  const key = { userId: 'user-1', key: 'key-1' };
  const request = { method: 'POST', path: '/tasks/run', bodySha256: 'body-1' };
  const mine = { by: 'call-1', now: 1_000, until: 2_000 };
  const later = { by: 'call-2', now: 1_999, until: 2_999 };
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords(engine);
  });
  afterEach(() => store.remove());

  it('are given again for the same request, also after a restart', async () => {
    const answer = { status: 200, body: '{"verdict":"accepted","text":"é \\u0000"}' };
    expect(await store.records.answers.claim(key, request, mine)).toEqual({ kind: 'new' });
    await store.records.answers.keep(key, answer);
    expect(await store.records.answers.claim(key, request, mine)).toEqual({ kind: 'same', answer });
    const { answers } = await store.reopen();
    expect(await answers.claim(key, request, mine)).toEqual({ kind: 'same', answer });
  });

  it('are not mistaken for those of another method, path, body or user', async () => {
    const { answers } = store.records;
    await answers.claim(key, request, mine);
    await answers.keep(key, { status: 200, body: '{}' });
    for (const change of [{ method: 'GET' }, { path: '/tasks/check' }, { bodySha256: 'body-2' }]) {
      expect(await answers.claim(key, { ...request, ...change }, mine)).toEqual({ kind: 'other' });
    }
    expect(await answers.claim({ ...key, userId: 'user-2' }, request, mine)).toEqual({ kind: 'new' });
    expect(await answers.claim({ ...key, key: 'key-2' }, request, mine)).toEqual({ kind: 'new' });
  });

  it('are waited for while a call acts that is alive', async () => {
    const { answers } = store.records;
    await answers.claim(key, request, mine);
    expect(await answers.claim(key, request, later)).toEqual({
      kind: 'held',
      claim: { by: 'call-1', until: 2_000 },
    });
    await answers.renew(key, { by: 'call-1', until: 4_000 });
    const held = { by: 'call-1', until: 4_000 };
    expect(await answers.claim(key, request, { ...later, now: 3_999 })).toEqual({
      kind: 'held',
      claim: held,
    });
    const answer = { status: 200, body: '{}' };
    await answers.keep(key, answer);
    expect(await answers.claim(key, request, later)).toEqual({ kind: 'same', answer });
  });

  it.each([
    ['whose time has run out', { ...later, now: 2_000 }],
    ['that somebody has seen not to be renewed', { ...later, dead: { by: 'call-1', until: 2_000 } }],
  ])('are no longer waited for from a call %s, which then ends nothing', async (_, next) => {
    const { answers } = store.records;
    await answers.claim(key, request, mine);
    expect(await answers.claim(key, request, next)).toEqual({ kind: 'new' });
    await answers.renew(key, { by: 'call-1', until: 9_000 });
    await answers.abandon(key, 'call-1');
    await answers.release(key, 'call-1');
    const held = { kind: 'held', claim: { by: 'call-2', until: 2_999 } };
    expect(await answers.claim(key, request, { ...mine, by: 'call-3' })).toEqual(held);
  });

  it('let only one of several that race take the place of a dead one', async () => {
    const { answers } = store.records;
    await answers.claim(key, request, mine);
    const kinds = await Promise.all(
      Array.from({ length: 10 }, async (_, i) => {
        const claim = { by: `heir-${i}`, now: 3_000, until: 4_000 };
        return (await answers.claim(key, request, claim)).kind;
      }),
    );
    expect(kinds.filter((kind) => kind === 'new')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'held')).toHaveLength(9);
  });

  it('leave the key to the same request when a call has ended without one', async () => {
    const { answers } = store.records;
    await answers.claim(key, request, mine);
    await answers.abandon(key, 'call-1');
    expect(await answers.claim(key, { ...request, bodySha256: 'body-2' }, later)).toEqual({ kind: 'other' });
    expect(await answers.claim(key, request, later)).toEqual({ kind: 'new' });
  });

  it('let only one of several different requests that race have the key', async () => {
    const { answers } = store.records;
    const kinds = await Promise.all(
      Array.from({ length: 10 }, async (_, i) => {
        const { kind } = await answers.claim(
          key,
          { ...request, bodySha256: `body-${i}` },
          { ...mine, by: `call-${i}` },
        );
        return kind;
      }),
    );
    expect(kinds.filter((kind) => kind === 'new')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'other')).toHaveLength(9);
  });

  it('stay as they were first given', async () => {
    const { answers } = store.records;
    await answers.claim(key, request, mine);
    await answers.keep(key, { status: 200, body: '"first"' });
    await answers.keep(key, { status: 202, body: '"second"' });
    expect(await answers.claim(key, request, mine)).toEqual({
      kind: 'same',
      answer: { status: 200, body: '"first"' },
    });
  });

  it('can be kept as a reference to what they are made of', async () => {
    const { answers } = store.records;
    await answers.claim(key, request, mine);
    await answers.keep(key, { status: 200, reference: '{"runId":"r"}' });
    expect(await answers.claim(key, request, mine)).toEqual({
      kind: 'same',
      answer: { status: 200, reference: '{"runId":"r"}' },
    });
  });

  it('go with the interview that they are about', async () => {
    const { answers, interviews } = store.records;
    const other = { ...key, key: 'key-2' };
    const answer = { status: 200, body: '{}' };
    for (const [one, interviewId] of [
      [key, 'interview-1'],
      [other, 'interview-2'],
    ] as const) {
      await answers.claim(one, request, mine);
      await answers.keep(one, answer, interviewId);
    }
    await interviews.erase('interview-1');
    expect(await answers.claim(key, { ...request, bodySha256: 'body-2' }, mine)).toEqual({ kind: 'new' });
    expect(await answers.claim(other, request, mine)).toEqual({ kind: 'same', answer });
  });

  it('leave nothing of a key that is released, unless it was answered', async () => {
    const { answers } = store.records;
    await answers.claim(key, request, mine);
    await answers.release(key, 'call-1');
    expect(await answers.claim(key, { ...request, bodySha256: 'body-2' }, mine)).toEqual({ kind: 'new' });
    await answers.keep(key, { status: 200, body: '{}' });
    await answers.release(key, 'call-1');
    expect(await answers.claim(key, request, mine)).toEqual({ kind: 'other' });
  });

  it('cannot be kept for a key that nobody claimed', async () => {
    await expect(store.records.answers.keep(key, { status: 200, body: '{}' })).rejects.toThrow('claimed');
  });
});
