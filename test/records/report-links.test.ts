import { randomUUID } from 'node:crypto';
import { ENGINES } from '../support/database/places.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

describe.each(ENGINES)('links to reports (%s)', (engine) => {
  let store: TemporaryRecords;
  beforeAll(async () => {
    store = await temporaryRecords(engine);
  });
  afterAll(() => store.remove());

  const newLink = (interviewId: string, createdAt = 1_000) => ({
    id: randomUUID(),
    interviewId,
    audience: 'company' as const,
    createdAt,
    expiresAt: 9_000,
  });

  it('are found by the hash of their token alone', async () => {
    const { reportLinks } = store.records;
    const link = newLink('one');
    await reportLinks.add(link, 'hash-1');
    const whole = { ...link, revokedAt: null, openingCount: 0, openings: [] };
    expect(await reportLinks.findByToken('hash-1')).toEqual(whole);
    expect(await reportLinks.findByToken('hash')).toBeNull();
  });

  it('take another token where a call was cut off and came again', async () => {
    const { reportLinks } = store.records;
    const link = newLink('again');
    await reportLinks.add(link, 'hash-2');
    await reportLinks.add(link, 'hash-3');
    expect(await reportLinks.findByToken('hash-2')).toBeNull();
    expect(await reportLinks.findByToken('hash-3')).toMatchObject({ id: link.id });
  });

  it('are listed a page at a time, the latest first, each of its interview', async () => {
    const { reportLinks } = store.records;
    const made = [1, 2, 2, 3, 4].map((at) => newLink('many', at));
    for (const link of [...made, newLink('other')]) await reportLinks.add(link, `hash of ${link.id}`);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await reportLinks.list('many', { cursor, limit: 2 });
      seen.push(...(page?.links ?? []).map(({ createdAt }) => createdAt));
      cursor = page?.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([4, 3, 2, 2, 1]);
    expect(await reportLinks.list('many', { cursor: 'nonsense', limit: 2 })).toBeNull();
  });

  it('are revoked once, and only as those of their interview', async () => {
    const { reportLinks } = store.records;
    const link = newLink('revoked');
    await reportLinks.add(link, 'hash-4');
    expect(await reportLinks.revoke('another', link.id, 5)).toBe(false);
    expect(await reportLinks.revoke('revoked', link.id, 5)).toBe(true);
    expect(await reportLinks.revoke('revoked', link.id, 6)).toBe(true);
    expect(await reportLinks.findByToken('hash-4')).toMatchObject({ revokedAt: 5 });
  });

  it('count all openings, also at once, and keep the latest moments', async () => {
    const { reportLinks } = store.records;
    const link = newLink('opened');
    await reportLinks.add(link, 'hash-5');
    await Promise.all(Array.from({ length: 20 }, () => reportLinks.opened(link, 1)));
    for (let at = 2; at < 103; at += 1) await reportLinks.opened(link, at);
    const found = await reportLinks.findByToken('hash-5');
    expect(found?.openingCount).toBe(121);
    expect(found?.openings).toEqual(Array.from({ length: 100 }, (_, index) => 102 - index));
  });
});
