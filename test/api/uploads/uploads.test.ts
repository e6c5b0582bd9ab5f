import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SETTINGS, startTestApi, type TestApi } from '../../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../../support/api/people.ts';
import { storeInterview } from '../../support/api/stored-interview.ts';
import { migratedPlace, type Place, testEngine } from '../../support/database/places.ts';
import { recordingOf } from '../../support/media/recordings.ts';
import { createTus, idOf, RECORDING_TERMS, type Tus } from '../../support/media/tus.ts';

describe('recordings', () => {
  const mediaFolder = mkdtempSync(join(tmpdir(), 'viva-media-'));
  let place: Place;
  let api: TestApi;
  let owner: Person;
  let tus: Tus;
  let film: Buffer;
  let session: string;

  beforeAll(async () => {
    place = await migratedPlace(testEngine());
    api = await start();
    owner = await signUp(api.client);
    tus = createTus(api.client.url, owner.token);
    film = await recordingOf('video/webm', 4, { bytes: 6_000 });
  });
  afterAll(async () => {
    await api.close();
    await place.remove();
    rmSync(mediaFolder, { recursive: true });
  });

  const start = () =>
    startTestApi({ settings: { ...SETTINGS, hasTranscriber: true } }, { place, mediaFolder });

  beforeEach(async () => {
    session = (await storeInterview(api, owner.id, { terms: RECORDING_TERMS })).id;
  });

  const made = async (size: number | null = film.length, first?: Buffer) => {
    const answer = await tus.make({ session_id: session }, size, first);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      201,
      expect.stringMatching(/^\/uploads\/[0-9a-f-]{36}$/),
    ]);
    return idOf(answer);
  };
  async function whole(): Promise<string> {
    const id = await made();
    expect((await tus.append(id, 0, film)).status).toBe(204);
    return id;
  }
  const brief = ({ status, code }: { status: number; code: string | undefined }) => [status, code];

  it('come in slices, go on where they were, and are heard as they were spoken', async () => {
    const id = await made(null, film.subarray(0, 70_000));
    expect(await tus.offset(id)).toBe(70_000);
    const slice = await tus.append(id, 70_000, film.subarray(70_000, 200_000));
    expect([slice.status, slice.headers.get('upload-offset')]).toEqual([204, '200000']);
    const rest = film.subarray(200_000);
    expect((await tus.append(id, 200_000, rest)).status).toBe(204);
    expect(brief(await tus.read(id))).toEqual([409, 'upload_unfinished']);
    const end = await tus.append(id, film.length, Buffer.alloc(0), { 'Upload-Length': String(film.length) });
    expect(end.status).toBe(204);
    const heard = await tus.read(id);
    expect(heard.status).toBe(200);
    expect(heard.bytes.equals(film)).toBe(true);
    expect(await api.records.uploads.find(id)).toMatchObject({
      durationMs: expect.any(Number),
      size: film.length,
    });
  });

  it('are refused at a place that lies, twice, out of order and beyond their length, and lose nothing by it', async () => {
    const id = await made();
    expect((await tus.append(id, 0, film.subarray(0, 50_000))).status).toBe(204);
    for (const offset of [0, 49_999, 50_001, 200_000])
      expect(brief(await tus.append(id, offset, film.subarray(0, 1_000)))).toEqual([409, 'wrong_offset']);
    expect(brief(await tus.append(id, 50_000, Buffer.alloc(film.length)))).toEqual([413, 'too_large']);
    expect((await tus.append(id, 50_000, film.subarray(50_000))).status).toBe(204);
    expect(brief(await tus.append(id, film.length, Buffer.of(1)))).toEqual([413, 'too_large']);
    expect((await tus.read(id)).bytes.equals(film)).toBe(true);
  });

  it('take no slice of another one that is on its way, and both come to their end', async () => {
    const [one, other] = [await made(), await made()];
    const rest = film.subarray(60_000, 200_000);
    expect((await tus.append(one, 0, film.subarray(0, 60_000))).status).toBe(204);
    expect((await tus.append(other, 0, film.subarray(0, 10_000))).status).toBe(204);
    expect(brief(await tus.append(other, 60_000, rest))).toEqual([409, 'wrong_offset']);
    expect([await tus.offset(one), await tus.offset(other)]).toEqual([60_000, 10_000]);
    expect((await tus.append(other, 10_000, film.subarray(10_000))).status).toBe(204);
    // Nor of one that has come to its end.
    expect((await tus.append(other, 60_000, rest)).status).toBeGreaterThanOrEqual(400);
    expect((await tus.append(one, 60_000, film.subarray(60_000))).status).toBe(204);
    for (const id of [one, other]) expect((await tus.read(id)).bytes.equals(film)).toBe(true);
  });

  it('take one of two slices that come at the same moment', async () => {
    const id = await made();
    const slice = film.subarray(0, 90_000);
    const answers = await Promise.all([0, 1, 2].map(() => tus.append(id, 0, slice)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409]);
    expect(await tus.offset(id)).toBe(90_000);
  });

  it('are measured though the answer to the last slice was lost', async () => {
    const id = await made();
    const upload = await api.records.uploads.find(id);
    if (!upload) throw new Error('not stored');
    await api.media.append(upload, film);
    expect(await tus.offset(id)).toBe(film.length);
    expect((await api.records.uploads.find(id))?.finishedAt).toEqual(expect.any(Number));
  });

  it('are read by ranges, each with what players need, and nothing that a browser could run', async () => {
    const id = await whole();
    const part = await tus.read(id, { Range: 'bytes=1000-1999' });
    expect([part.status, part.bytes.equals(film.subarray(1_000, 2_000))]).toEqual([206, true]);
    expect(Object.fromEntries(part.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'content-range': `bytes 1000-1999/${film.length}`,
      'content-length': '1000',
      'content-type': 'video/webm',
      'cache-control': 'private, no-cache',
      'content-disposition': `inline; filename="${id}.webm"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    });
    const tag = part.headers.get('etag') as string;
    const last = await tus.read(id, { Range: 'bytes=-5' });
    expect([last.status, last.bytes.equals(film.subarray(-5))]).toEqual([206, true]);
    expect((await tus.read(id, { Range: 'bytes=5-', 'If-Range': tag })).status).toBe(206);
    expect((await tus.read(id, { Range: 'bytes=5-', 'If-Range': '"other"' })).status).toBe(200);
    expect((await tus.read(id, { 'If-None-Match': tag })).status).toBe(304);
    expect((await tus.read(id, { Range: 'bytes=0-1,5-6' })).status).toBe(200);
    const outside = await tus.read(id, { Range: `bytes=${film.length}-` });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${film.length}`]);
    const head = await fetch(`${api.client.url}/uploads/${id}`, {
      method: 'HEAD',
      headers: { Authorization: `Bearer ${owner.token}` },
    });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(film.length)]);
  });

  it('are for their candidate and the company: written by the one, read by both, noted where it is the company', async () => {
    const id = await whole();
    const admin = await signUpAs('admin', api.client, api.records);
    const stranger = await signUp(api.client);
    const [ofAdmin, ofStranger] = [admin, stranger].map(({ token }) => createTus(api.client.url, token)) as [
      Tus,
      Tus,
    ];
    expect((await ofAdmin.read(id)).bytes.equals(film)).toBe(true);
    expect((await ofAdmin.read(id, { Range: 'bytes=9-' })).status).toBe(206);
    const { entries } = (await api.client.get('/audit', { token: admin.token })).body;
    const opened = entries.filter(({ action }: { action: string }) => action === 'recording.opened');
    expect(opened).toMatchObject([{ by: { user_id: admin.id }, object: { id: session }, detail: id }]);
    expect(brief(await ofAdmin.append(id, 0, film))).toEqual([403, 'forbidden']);
    expect((await ofAdmin.call('HEAD', `/uploads/${id}`)).status).toBe(403);
    expect(brief(await ofAdmin.make({ session_id: session }, 10))).toEqual([403, 'forbidden']);
    for (const answer of [
      await ofStranger.read(id),
      await ofStranger.append(id, 0, film),
      await ofStranger.remove(id),
      await ofStranger.make({ session_id: session }, 10),
      await tus.read(randomUUID()),
    ])
      expect(brief(answer)).toEqual([404, 'not_found']);
  });

  it('are taken as the package has them, and while the interview runs', async () => {
    const make = (said: Partial<Parameters<Tus['make']>[0]>, id = session) =>
      tus.make({ session_id: id, ...said }, 10);
    const strict = await storeInterview(api, owner.id, {
      terms: { ...RECORDING_TERMS, voice: false, video: false },
    });
    expect(brief(await make({}, strict.id))).toEqual([403, 'recording_off']);
    expect(brief(await make({ type: 'audio/ogg', purpose: 'message' }, strict.id))).toEqual([
      403,
      'recording_off',
    ]);
    expect(brief(await make({ purpose: 'message' }))).toEqual([403, 'recording_off']);
    expect((await make({ type: 'audio/ogg', purpose: 'message' })).status).toBe(201);
    expect((await make({ type: 'audio/mp4' })).status).toBe(201);
    const own = await storeInterview(api, owner.id);
    expect((await make({ type: 'audio/webm', purpose: 'message' }, own.id)).status).toBe(201);
    const over = await storeInterview(api, owner.id, { terms: RECORDING_TERMS });
    const id = idOf(await make({}, over.id));
    await over.conclude();
    expect(brief(await make({}, over.id))).toEqual([409, 'finished']);
    expect(brief(await tus.append(id, 0, film.subarray(0, 10)))).toEqual([409, 'finished']);
  });

  it('say what is wrong with them, and leave nothing of it', async () => {
    const long = await recordingOf('audio/webm', 601, { bytes: 10 });
    const sent = async (bytes: Buffer, type: 'audio/webm' | 'audio/ogg' | 'audio/mp4') => {
      const id = idOf(await tus.make({ session_id: session, type }, bytes.length));
      const answer = brief(await tus.append(id, 0, bytes));
      return [...answer, (await tus.call('HEAD', `/uploads/${id}`)).status];
    };
    expect(await sent(long, 'audio/webm')).toEqual([413, 'too_large', 404]);
    // Small for its length: nothing but packets of silence.
    const hour = await recordingOf('audio/ogg', 3_600, { bytes: 3 });
    expect(await sent(hour, 'audio/ogg')).toEqual([413, 'too_large', 404]);
    expect(await sent(film, 'audio/webm')).toEqual([422, 'unreadable', 404]);
    expect(await sent(film.subarray(0, 50), 'audio/webm')).toEqual([422, 'unreadable', 404]);
    // Nothing of it was stored, and the right bytes may still come.
    expect(await sent(Buffer.from('%PDF-1.7 is no sound at all'), 'audio/ogg')).toEqual([
      415,
      'unsupported_media_type',
      200,
    ]);
  });

  it('have a length that they may have, and metadata that can be read', async () => {
    const make = (headers: Record<string, string>) =>
      tus.call('POST', '/uploads', {
        'Upload-Metadata': `session_id ${btoa(session)},type ${btoa('audio/ogg')},purpose ${btoa('answer')}`,
        ...headers,
      });
    expect(brief(await make({ 'Upload-Length': '30000001' }))).toEqual([413, 'too_large']);
    expect((await make({ 'Upload-Length': '30000000' })).status).toBe(201);
    const wrong: Record<string, string>[] = [
      { 'Upload-Length': '0' },
      { 'Upload-Length': '-5' },
      { 'Upload-Length': '1e3' },
      { 'Upload-Length': '10', 'Upload-Metadata': 'session_id' },
      {
        'Upload-Length': '10',
        'Upload-Metadata': `session_id ${btoa(session)},type ${btoa('text/html')},purpose ${btoa('answer')}`,
      },
    ];
    for (const headers of wrong) expect(brief(await make(headers))).toEqual([422, 'invalid']);
    expect(brief(await make({}))).toEqual([400, 'bad_request']);
    const asked = await fetch(`${api.client.url}/uploads`, { method: 'OPTIONS' });
    expect(asked.headers.get('tus-extension')).toBe(
      'creation,creation-with-upload,creation-defer-length,termination',
    );
  });

  it('are taken by the one version of tus that is spoken here, and nothing is done for another', async () => {
    const id = await made();
    const calls = [
      ['POST', '/uploads'],
      ['PATCH', `/uploads/${id}`],
      ['DELETE', `/uploads/${id}`],
      ['HEAD', `/uploads/${id}`],
    ] as const;
    for (const [method, path] of calls)
      for (const version of ['0.2.2', '1.0', '']) {
        const answer = await tus.call(method, path, { 'Tus-Resumable': version });
        expect([method, version, answer.status, answer.headers.get('tus-version')]).toEqual([
          method,
          version,
          412,
          '1.0.0',
        ]);
      }
    const says = async (locale: 'en' | 'ru') => {
      const { token } = await signUp(api.client, { locale });
      const { status, headers: given, body } = await api.client.send('DELETE', `/uploads/${id}`, { token });
      return [status, given.get('tus-version'), body.title, body.code, body.detail];
    };
    expect(await says('en')).toEqual([
      ...[412, '1.0.0', 'Precondition Failed', 'bad_request'],
      'the header Tus-Resumable must be 1.0.0',
    ]);
    expect(await says('ru')).toEqual([
      ...[412, '1.0.0', 'Условие не выполнено', 'bad_request'],
      'заголовок Tus-Resumable должен быть 1.0.0',
    ]);
    expect(await tus.offset(id)).toBe(0);
    // Who only hears one needs no tus, and who is nobody learns nothing.
    expect(brief(await tus.read(id, { 'Tus-Resumable': '0.2.2' }))).toEqual([412, 'bad_request']);
    const nobody = createTus(api.client.url, 'nobody');
    expect(brief(await nobody.call('DELETE', `/uploads/${id}`, { 'Tus-Resumable': '0.2.2' }))).toEqual([
      401,
      'unauthenticated',
    ]);
  });

  it('are given up by their candidate, and are gone', async () => {
    const id = await whole();
    const gone = await tus.remove(id);
    expect([gone.status, gone.headers.get('tus-resumable')]).toEqual([204, '1.0.0']);
    expect(brief(await tus.read(id))).toEqual([404, 'not_found']);
    expect((await api.records.uploads.removals(100)).length).toBeGreaterThan(0);
  });

  it('are ten at once', async () => {
    const person = await signUp(api.client);
    const own = createTus(api.client.url, person.token);
    const { id } = await storeInterview(api, person.id, { terms: RECORDING_TERMS });
    const answers = [];
    for (let count = 0; count < 11; count += 1) answers.push(await own.make({ session_id: id }, 10));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(201), 409]);
    expect(answers.at(-1)?.code).toBe('too_many');
  });

  it('that are not in the store any more are gone', async () => {
    const id = await whole();
    await api.records.uploads.expire(Date.now());
    for (const { key } of await api.records.uploads.partsOf(id)) await api.mediaStore.remove([key]);
    expect(brief(await tus.read(id))).toEqual([410, 'gone']);
  });

  it('go on at another server, in the middle of it', async () => {
    const other = await start();
    const elsewhere = createTus(other.client.url, owner.token);
    const id = await made();
    let at = 0;
    for (const server of [tus, elsewhere, tus, elsewhere]) {
      expect(await server.offset(id)).toBe(at);
      expect((await server.append(id, at, film.subarray(at, at + 60_000))).status).toBe(204);
      at += 60_000;
    }
    expect((await elsewhere.append(id, at, film.subarray(at))).status).toBe(204);
    expect((await tus.read(id)).bytes.equals(film)).toBe(true);
    await other.close();
  });
});
