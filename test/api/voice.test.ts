import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Media } from '../../src/media/media.ts';
import type { Upload } from '../../src/records/upload.ts';
import type { InterviewGateway } from '../../src/temporal/gateway.ts';
import { SETTINGS, startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { mediaOf, storeRecording } from '../support/media/stored-recording.ts';

const WORDS = 'I would sort the list.';

describe('speech', () => {
  const folder = mkdtempSync(join(tmpdir(), 'viva-voice-'));
  let api: TestApi;
  let media: Media;
  let owner: Person;
  let interview: StoredInterview;
  const sent: Parameters<InterviewGateway['send']>[1][] = [];

  beforeAll(async () => {
    api = await startTestApi(({ gateway }) => ({
      settings: { ...SETTINGS, hasTranscriber: true },
      gateway: {
        ...gateway,
        send: async (_, command) => {
          sent.push(command);
          return { messageId: command.messageId, seq: 2 };
        },
      },
    }));
    media = await mediaOf(api.records, folder);
    owner = await signUp(api.client);
  });
  beforeEach(async () => {
    interview = await storeInterview(api, owner.id);
    sent.splice(0);
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  const record = (of = interview, more: Parameters<typeof storeRecording>[2] = {}) =>
    storeRecording({ records: api.records, media }, { id: of.id, candidateId: owner.id }, more);

  async function recordHeard(text = WORDS): Promise<Upload> {
    const upload = await record();
    await api.records.transcripts.keep({
      ...{ uploadId: upload.id, interviewId: interview.id, text, isCut: false, language: 'en' },
      ...{ durationMs: 2_000, sha256: upload.sha256 ?? '', model: 'whisper-1', at: 1 },
    });
    return upload;
  }

  const transcribe = (uploadId: string, by = owner) =>
    api.client.post(
      '/chat/transcribe',
      { session_id: interview.id, upload_id: uploadId },
      { token: by.token },
    );
  const send = (text: string, voice: object) =>
    api.client.post('/chat/send', { session_id: interview.id, text, voice }, { token: owner.token });

  it('that was written down is answered with its words, each time the same', async () => {
    const { id, sha256 } = await recordHeard();
    const answer = { text: WORDS, language: 'en', duration_ms: 2_000, sha256, cut: false };
    for (const _ of [1, 2]) expect(await transcribe(id)).toMatchObject({ status: 200, body: answer });
  });

  it('of nobody, of another interview or another person is not there', async () => {
    const other = await storeInterview(api, owner.id);
    const stranger = await signUp(api.client);
    const { id } = await recordHeard();
    expect((await transcribe(randomUUID())).status).toBe(404);
    expect((await transcribe((await record(other)).id)).status).toBe(404);
    expect((await transcribe(id, stranger)).status).toBe(404);
    expect((await transcribe('not an id')).status).toBe(404);
    const elsewhere = await record(other);
    expect((await send(WORDS, { upload_id: elsewhere.id, edited: false })).status).toBe(404);
  });

  it('that has not come to its end is not written down, nor sent', async () => {
    const { id } = await record(interview, { isWhole: false });
    const unfinished = { status: 409, body: { code: 'upload_unfinished' } };
    expect(await transcribe(id)).toMatchObject(unfinished);
    expect(await send(WORDS, { upload_id: id, edited: false })).toMatchObject(unfinished);
  });

  it('cannot be written down where Temporal is away, which is said', async () => {
    expect(await transcribe((await record()).id)).toMatchObject({ status: 503, body: { code: 'temporal' } });
  });

  it('is a message with its recording once its speaker sends the words', async () => {
    const { id, sha256 } = await recordHeard();
    expect((await send(` ${WORDS}\n`, { upload_id: id, edited: false })).status).toBe(202);
    expect((await send('I would not sort the list.', { upload_id: id, edited: true })).status).toBe(202);
    expect(sent.map(({ voice }) => voice)).toEqual([
      { uploadId: id, sha256, edited: false },
      { uploadId: id, sha256, edited: true },
    ]);
  });

  it('is not sent with another word of whether it was edited than is true', async () => {
    const { id } = await recordHeard();
    for (const [text, edited] of [
      [WORDS, true],
      ['I would salt the list.', false],
    ] as const) {
      const refused = await send(text, { upload_id: id, edited });
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'voice.edited' }] } });
    }
    expect(sent).toEqual([]);
  });

  it('is not sent before it was written down', async () => {
    const { id } = await record();
    const refused = { status: 409, body: { code: 'not_transcribed' } };
    expect(await send(WORDS, { upload_id: id, edited: false })).toMatchObject(refused);
  });

  it.each([
    ['nothing', {}],
    ['no word of whether it was edited', { upload_id: randomUUID() }],
    ['more than there is', { upload_id: randomUUID(), edited: false, sha256: 'a' }],
    ['another type', { upload_id: 1, edited: 'no' }],
  ])('is not sent with %s', async (_, voice) => {
    expect((await send(WORDS, voice)).status).toBe(422);
  });

  it('is for nobody where there is no transcriber', async () => {
    const plain = await startTestApi();
    try {
      const person = await signUp(plain.client);
      const { id } = await storeInterview(plain, person.id);
      const upload = await storeRecording(
        { records: plain.records, media: await mediaOf(plain.records, join(folder, 'plain')) },
        { id, candidateId: person.id },
      );
      const body = { session_id: id, upload_id: upload.id };
      const answer = await plain.client.post('/chat/transcribe', body, { token: person.token });
      expect(answer).toMatchObject({ status: 503, body: { code: 'transcriber' } });
    } finally {
      await plain.close();
    }
  });
});
