import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderStore } from '../../src/media/folder.ts';
import { createMedia, ForeignBytes, PART_BYTES, RecordingGone } from '../../src/media/media.ts';
import { MediaUnavailable } from '../../src/media/store.ts';
import { removeLetGo } from '../../src/media/sweep.ts';
import { type KeyRing, openKeyRing } from '../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../src/privacy/key-wrap.ts';
import type { Upload } from '../../src/records/upload.ts';
import { ENGINES } from '../support/database/places.ts';
import { recordingOf } from '../support/media/recordings.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const HOUR = 3_600_000;

describe.each(ENGINES)('recordings on %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'viva-media-'));
  let store: TemporaryRecords;
  let keys: KeyRing;
  let now = 1_700_000_000_000;
  const clock = () => now;
  let film: Buffer;
  beforeAll(async () => {
    store = await temporaryRecords(engine);
    keys = await openKeyRing({ records: store.records, wrap: createKeyWrap([]), clock });
    film = await recordingOf('video/webm', 20, { bytes: 1_200 });
  });
  afterAll(async () => {
    await store.remove();
    rmSync(folder, { recursive: true });
  });

  const uploads = () => store.records.uploads;
  const mediaStore = () => createFolderStore({ path: folder, nameOf: uploads().folderName, isAlone: false });
  const open = () => createMedia({ uploads: uploads(), store: mediaStore(), keys, clock });

  async function begun(change: Partial<Upload> = {}, person = randomUUID()): Promise<Upload> {
    const interviewId = randomUUID();
    const plan = { interviewId, candidateId: person };
    await store.records.events.append(batch([message(1)], { plan }));
    await keys.assign(plan);
    const id = randomUUID();
    const made = {
      id,
      interviewId,
      ownerId: person,
      type: 'video/webm',
      purpose: 'answer',
      createdAt: now,
    } as const;
    expect(await uploads().create({ ...made, size: film.length, ...change })).toBe(true);
    return found(id);
  }

  async function found(id: string): Promise<Upload> {
    const upload = await uploads().find(id);
    if (!upload) throw new Error('it is not stored');
    return upload;
  }

  /** Each slice by a process of its own. */
  async function send(id: string, bytes: Buffer, slice: number): Promise<void> {
    for (let at = 0; at < bytes.length; at += slice) {
      const outcome = await open().append(await found(id), bytes.subarray(at, at + slice));
      expect(outcome).toBe('stored');
    }
  }

  async function heard(upload: Upload, range?: { from: number; to: number }): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for await (const piece of open().read(upload, range)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  it('come slice by slice, from one process after another, and are whole, measured and the same', async () => {
    const { id } = await begun();
    await send(id, film, 60_000);
    const whole = await open().finish(await found(id));
    expect(whole).toMatchObject({
      finishedAt: now,
      durationMs: expect.any(Number),
      sha256: createHash('sha256').update(film).digest('hex'),
    });
    expect(Math.abs((whole?.durationMs ?? 0) - 20_000)).toBeLessThan(60);
    expect((await heard(await found(id))).equals(film)).toBe(true);
    expect(await open().finish(await found(id))).toEqual(whole);
    // 60 kB grow to a part of some 128 KiB, no further.
    expect((await uploads().partsOf(id)).length).toBeLessThan(film.length / 120_000 + 2);
  });

  it('are read by ranges, of which only the parts are opened that they touch', async () => {
    const upload = await begun();
    await send(upload.id, film, PART_BYTES);
    for (const [from, to] of [
      [0, 1],
      [PART_BYTES - 2, PART_BYTES + 2],
      [film.length - 5, film.length],
      [100, 2_000_000],
    ] as const) {
      expect((await heard(upload, { from, to })).equals(film.subarray(from, to))).toBe(true);
    }
    const [first] = await uploads().partsOf(upload.id);
    await mediaStore().remove([first?.key as string]);
    expect(await heard(upload, { from: PART_BYTES, to: PART_BYTES + 9 })).toEqual(
      film.subarray(PART_BYTES, PART_BYTES + 9),
    );
    await expect(heard(upload)).rejects.toThrow(RecordingGone);
  });

  it('take a slice once: of two that come at the same place one is told that it is elsewhere', async () => {
    const upload = await begun();
    await send(upload.id, film.subarray(0, 200_000), 200_000);
    const before = await found(upload.id);
    const [one, other] = [film.subarray(200_000, 300_000), randomBytes(100_000)];
    const outcomes = await Promise.all([open().append(before, one), open().append(before, other)]);
    expect(outcomes.toSorted()).toEqual(['moved', 'stored']);
    expect(await open().append(before, one)).toBe('moved');
    expect((await found(upload.id)).received).toBe(300_000);
    const kept = await heard(before, { from: 200_000, to: 300_000 });
    expect([one, other].some((slice) => slice.equals(kept))).toBe(true);
  });

  it('take no more than they said, and nothing that is of another type', async () => {
    const upload = await begun({ size: 1_000 });
    expect(await open().append(upload, film.subarray(0, 1_001))).toBe('moved');
    await expect(open().append(upload, Buffer.from('MZ a program'))).rejects.toThrow(ForeignBytes);
    expect(await open().append(upload, film.subarray(0, 2))).toBe('stored');
    await expect(open().append(await found(upload.id), Buffer.from('MZ'))).rejects.toThrow(ForeignBytes);
  });

  it('lie sealed, each part in its place alone', async () => {
    const upload = await begun();
    await send(upload.id, film.subarray(0, 2 * PART_BYTES), PART_BYTES);
    const [first, second] = await uploads().partsOf(upload.id);
    const raw = (await mediaStore().get(first?.key as string)) as Buffer;
    expect(raw.includes(film.subarray(0, 64))).toBe(false);
    await mediaStore().put(second?.key as string, raw);
    await expect(heard(upload)).rejects.toThrow(RecordingGone);
  });

  it('lose nothing that was stored where the store is down, or a process dies before it says so', async () => {
    const upload = await begun();
    await send(upload.id, film.subarray(0, 300_000), 100_000);
    const down = {
      ...mediaStore(),
      put: () => Promise.reject(new MediaUnavailable('down')),
    };
    const unlucky = createMedia({ uploads: uploads(), store: down, keys, clock });
    const before = await found(upload.id);
    await expect(unlucky.append(before, film.subarray(300_000, 400_000))).rejects.toThrow(MediaUnavailable);
    await uploads().announcePart(upload, randomUUID(), now);
    await send(upload.id, film.subarray(300_000, 500_000), 100_000);
    expect((await heard(upload)).equals(film.subarray(0, 500_000))).toBe(true);
    now += 2 * HOUR;
    await uploads().expire(now);
    await removeLetGo({ uploads: uploads(), store: mediaStore() });
    expect((await heard(upload)).equals(film.subarray(0, 500_000))).toBe(true);
  });

  it('are as many at once as a person may have', async () => {
    const person = randomUUID();
    const { interviewId } = await begun({}, person);
    const one = { interviewId, ownerId: person, type: 'audio/ogg', purpose: 'message', size: null } as const;
    const more = await Promise.all(
      Array.from({ length: 10 }, () => uploads().create({ ...one, id: randomUUID(), createdAt: now })),
    );
    expect(more.filter((isMade) => isMade)).toHaveLength(9);
  });

  it('are gone a day after their last bytes where they have no end, and so many days after the interview', async () => {
    const halves = await begun();
    await send(halves.id, film.subarray(0, 150_000), 50_000);
    const ended = await begun();
    await send(ended.id, film, PART_BYTES);
    await open().finish(await found(ended.id));
    const view = { state: 'finished', finishedAt: now } as const;
    const { interviewId, ownerId: candidateId } = ended;
    await store.records.events.append(batch([message(2)], { plan: { interviewId, candidateId }, view }));
    now += 25 * HOUR;
    await uploads().expire(now);
    expect(await uploads().find(halves.id)).toBeNull();
    expect((await found(ended.id)).removedAt).toBeNull();
    now += 30 * 24 * HOUR;
    await uploads().expire(now);
    expect(await found(ended.id)).toMatchObject({ removedAt: now, sha256: expect.any(String) });
    await removeLetGo({ uploads: uploads(), store: mediaStore() });
    expect(await uploads().removals(10)).toEqual([]);
    await expect(heard(ended)).resolves.toEqual(Buffer.alloc(0));
  });

  it('go with their interview and with their person, also what is on its way', async () => {
    const path = (key: string) => join(folder, key.slice(0, 2), key);
    for (const way of ['erase', 'anonymise'] as const) {
      const upload = await begun();
      await send(upload.id, film.subarray(0, 300_000), 150_000);
      const late = randomUUID();
      await uploads().announcePart(upload, late, now);
      await mediaStore().put(late, Buffer.of(1));
      const paths = [...(await uploads().partsOf(upload.id)).map(({ key }) => path(key)), path(late)];
      const stale = await found(upload.id);
      if (way === 'erase') await store.records.interviews.erase(upload.interviewId);
      else await store.records.interviews.anonymise(upload.interviewId, { reportJson: null, at: now });
      expect(await open().append(stale, film.subarray(300_000, 400_000))).toBe('moved');
      expect(await uploads().find(upload.id)).toBeNull();
      await removeLetGo({ uploads: uploads(), store: mediaStore() });
      for (const file of paths) expect(() => readFileSync(file)).toThrow(/ENOENT/);
    }
  });

  it('are heard by nobody once the key of their person is destroyed', async () => {
    const upload = await begun();
    await send(upload.id, film.subarray(0, 100_000), 100_000);
    await keys.destroy(upload.ownerId);
    await expect(heard(upload)).rejects.toThrow(RecordingGone);
    expect(readdirSync(folder).length).toBeGreaterThan(0);
  });
});
