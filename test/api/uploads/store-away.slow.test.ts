import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookAtMedia } from '../../../src/main/probes.ts';
import { startMediaSweep } from '../../../src/media/sweep.ts';
import { startTestApi, type TestApi } from '../../support/api/api.ts';
import { type Person, signUp } from '../../support/api/people.ts';
import { storeInterview } from '../../support/api/stored-interview.ts';
import { eventually } from '../../support/eventually.ts';
import { type BucketFault, startBucket } from '../../support/media/bucket.ts';
import { recordingOf } from '../../support/media/recordings.ts';
import { createTus, idOf, RECORDING_TERMS, type Tus, type TusAnswer } from '../../support/media/tus.ts';

/** Where recordings lie, and how that goes away and comes back. */
interface Place {
  start(): Promise<TestApi>;
  away(): Promise<void>;
  back(): Promise<void>;
  remove(): Promise<void>;
}

async function folder(take: (path: string) => void): Promise<Place> {
  const home = mkdtempSync(join(tmpdir(), 'viva-media-'));
  const [path, aside] = [join(home, 'media'), join(home, 'aside')];
  return {
    start: () => startTestApi({}, { mediaFolder: path }),
    async away() {
      renameSync(path, aside);
      take(path);
    },
    async back() {
      rmSync(path, { recursive: true });
      renameSync(aside, path);
    },
    remove: async () => rmSync(home, { recursive: true }),
  };
}

async function bucket(how: BucketFault): Promise<Place> {
  const made = await startBucket();
  return {
    start: () => startTestApi({}, { bucket: made.place }),
    away: () => made.fail(how),
    back: () => made.fail(null),
    remove: () => made.close(),
  };
}

const PLACES: [string, () => Promise<Place>][] = [
  ['a file is where their folder was', () => folder((path) => writeFileSync(path, ''))],
  ['the disk of their folder is not mounted', () => folder((path) => mkdirSync(path))],
  ['nobody listens where their bucket is', () => bucket('down')],
  ['their bucket has too much to do', () => bucket('busy')],
  ['their bucket refuses the key', () => bucket('refusing')],
  ['their bucket is not there', () => bucket('without its bucket')],
];

describe.each(PLACES)('recordings, while %s', (_, open) => {
  let place: Place;
  let api: TestApi;
  let owner: Person;
  let tus: Tus;
  let film: Buffer;
  let session: string;

  beforeAll(async () => {
    place = await open();
    api = await place.start();
    owner = await signUp(api.client);
    tus = createTus(api.client.url, owner.token);
    film = await recordingOf('video/webm', 4, { bytes: 6_000 });
    // In whose language problems are told, though its candidate reads the rest in English.
    session = (await storeInterview(api, owner.id, { terms: RECORDING_TERMS, locale: 'ru' })).id;
  });
  afterAll(async () => {
    await api.close();
    await place.remove();
  });

  const made = async (first?: Buffer) => idOf(await tus.make({ session_id: session }, film.length, first));
  const stored = async (id: string) => {
    const upload = await api.records.uploads.find(id);
    if (!upload) throw new Error('not stored');
    return upload;
  };
  const isSaid = ({ status, code, headers }: TusAnswer) =>
    expect([status, code, headers.get('retry-after')]).toEqual([503, 'media', '5']);

  it('are refused and kept: what was acknowledged is there, and goes on when the store is back', async () => {
    const [heard, half, last] = [await made(), await made(film.subarray(0, 90_000)), await made()];
    expect((await tus.append(heard, 0, film)).status).toBe(204);
    // All of its bytes are there, and its process died before they were measured.
    await api.media.append(await stored(last), film);
    expect(await lookAtMedia(api.mediaStore)).toMatchObject({ status: 'ok' });

    await place.away();
    expect(await lookAtMedia(api.mediaStore)).toMatchObject({ status: 'degraded' });
    isSaid(await tus.make({ session_id: session }, film.length, film.subarray(0, 50_000)));
    isSaid(await tus.append(half, 90_000, film.subarray(90_000, 200_000)));
    isSaid(await tus.append(half, 90_000, film.subarray(90_000)));
    isSaid(await tus.read(heard));
    isSaid(await tus.read(heard, { Range: 'bytes=1000-1999' }));
    isSaid(await tus.read(last));
    expect((await tus.call('HEAD', `/uploads/${last}`)).status).toBe(503);
    const { body } = await api.client.get(`/uploads/${heard}`, { token: owner.token });
    expect(body).toMatchObject({ title: 'Сервис недоступен', detail: expect.stringMatching(/не потеряно/) });
    // What needs no bytes is answered.
    expect(await tus.offset(half)).toBe(90_000);
    const tag = `"${(await stored(heard)).sha256}"`;
    expect((await tus.read(heard, { 'If-None-Match': tag })).status).toBe(304);
    // What was begun meanwhile and came to nothing is not open.
    expect((await api.records.uploads.ofInterview(session)).map(({ id }) => id).toSorted()).toEqual(
      [heard, half, last].toSorted(),
    );

    await place.back();
    expect(await lookAtMedia(api.mediaStore)).toMatchObject({ status: 'ok' });
    expect((await tus.append(half, 90_000, film.subarray(90_000))).status).toBe(204);
    expect(await tus.offset(last)).toBe(film.length);
    for (const id of [heard, half, last]) expect((await tus.read(id)).bytes.equals(film)).toBe(true);
    expect((await made(film.subarray(0, 10))).length).toBe(36);
  });

  it('are removed once it is back, where they were given up, their time was over or their person was erased meanwhile', async () => {
    const [given, expired] = [await made(), await made(film.subarray(0, 90_000))];
    expect((await tus.append(given, 0, film)).status).toBe(204);
    const ended = await storeInterview(api, owner.id, { terms: RECORDING_TERMS });
    const erased = idOf(await tus.make({ session_id: ended.id }, film.length, film.subarray(0, 90_000)));
    const parts = [given, expired, erased].map((id) => api.records.uploads.partsOf(id));
    const keys = (await Promise.all(parts)).flat().map(({ key }) => key);
    const { uploads } = api.records;

    await place.away();
    let now = Date.now();
    const sweep = startMediaSweep(
      { uploads, store: api.mediaStore, clock: () => now, logger: api.logger },
      { everyMs: 20, expireEveryMs: 0 },
    );
    expect((await tus.remove(given)).status).toBe(204);
    await api.records.interviews.anonymise(ended.id, { reportJson: null, at: now });
    now += 25 * 3_600_000;
    await eventually(async () => (await uploads.find(expired)) === null);
    expect((await uploads.removals(100)).toSorted()).toEqual(expect.arrayContaining(keys));
    await eventually(async () => api.logged.some(({ msg }) => msg === 'recordings are removed later'));

    await place.back();
    await eventually(async () => (await uploads.removals(100)).length === 0);
    await sweep.close();
    expect(await Promise.all(keys.map((key) => api.mediaStore.get(key)))).toEqual(keys.map(() => null));
  });
});
