import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createTranscriptionActivities } from '../../activities/activities.ts';
import type { LiveEvent } from '../../src/bus/bus.ts';
import { STORE_AWAY, type TranscriptionOutcome } from '../../src/domain/transcription/transcription.ts';
import { type Media, RecordingGone } from '../../src/media/media.ts';
import { MediaUnavailable } from '../../src/media/store.ts';
import { createTranscriber } from '../../src/transcription/client.ts';
import type { Transcriber } from '../../src/transcription/transcriber.ts';
import { mediaOf, storeRecording } from '../support/media/stored-recording.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { bankOf, SUM_TASK, startStory } from '../support/story.ts';
import {
  fails,
  says,
  startTranscriberServer,
  staysSilent,
  TRANSCRIBER,
  type TranscriberServer,
} from '../support/transcriber-server.ts';

const INTERVIEW = { id: 'interview-1', candidateId: 'candidate-1' };

describe('a recording that is to be written down', () => {
  const folder = mkdtempSync(join(tmpdir(), 'viva-transcribe-'));
  let server: TranscriberServer;
  let transcriber: Transcriber;
  let store: TemporaryRecords;
  let media: Media;
  let told: LiveEvent[];

  beforeEach(async () => {
    server = await startTranscriberServer();
    const logger = { warn: () => undefined };
    transcriber = createTranscriber({ baseUrl: server.url, ...TRANSCRIBER, timeoutMs: 5_000, logger });
    store = await temporaryRecords();
    media = await mediaOf(store.records, folder);
    told = [];
    const story = await startStory({ records: store.records });
    await story.takesTask();
  });
  afterEach(async () => {
    await transcriber.close();
    await server.close();
    await store.remove();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const record = (more: Parameters<typeof storeRecording>[2] = {}) =>
    storeRecording({ records: store.records, media }, INTERVIEW, more);

  function write(
    uploadId: string,
    interviewId = INTERVIEW.id,
    from: Pick<Media, 'read'> = media,
  ): Promise<TranscriptionOutcome> {
    const { transcribe } = createTranscriptionActivities({
      records: store.records,
      media: from,
      transcriber,
      bank: bankOf(SUM_TASK),
      bus: { publish: async (_, event) => void told.push(event) },
      now: Date.now,
    });
    return new MockActivityEnvironment().run(transcribe, {
      interviewId,
      uploadId,
    }) as Promise<TranscriptionOutcome>;
  }

  it('is sent whole, with the words of the open task, and what was said is kept', async () => {
    server.script(says('A sum in one pass.'));
    const upload = await record({
      content: Buffer.concat([Buffer.of(0x1a, 0x45, 0xdf, 0xa3), Buffer.alloc(2_500_000, 7)]),
    });
    expect(await write(upload.id)).toBe('written');
    const [request] = server.requests;
    expect(request?.file.bytes).toHaveLength(2_500_004);
    expect(request?.fields).toMatchObject({
      language: 'en',
      prompt: expect.stringMatching(/^Sum of a list, /),
    });
    expect(await store.records.transcripts.find(upload.id)).toMatchObject({
      ...{ interviewId: INTERVIEW.id, text: 'A sum in one pass.', isCut: false, language: 'en' },
      ...{ durationMs: 2_000, sha256: upload.sha256, model: TRANSCRIBER.model },
    });
    expect(told[0]).toMatchObject({ type: 'transcribing', uploadId: upload.id, durationMs: 2_000 });
  });

  it('is sent once, however often it is asked for', async () => {
    server.script(says('First.'), says('Second.'));
    const { id } = await record();
    for (const _ of [1, 2]) expect(await write(id)).toBe('written');
    expect(server.requests).toHaveLength(1);
    expect(await store.records.transcripts.find(id)).toMatchObject({ text: 'First.' });
  });

  it('in which nobody speaks has no words, which is kept too', async () => {
    server.script(says(''));
    const { id } = await record();
    expect(await write(id)).toBe('written');
    expect(await store.records.transcripts.find(id)).toMatchObject({ text: '' });
  });

  it('that is another interview’s, not whole, or not there is none', async () => {
    const { id } = await record();
    const unfinished = await record({ isWhole: false });
    expect(await write(id, 'interview-2')).toBe('gone');
    expect(await write(unfinished.id)).toBe('gone');
    expect(await write('nothing')).toBe('gone');
    expect(server.requests).toEqual([]);
  });

  it('that the transcriber does not take is unreadable', async () => {
    server.always(fails(400));
    expect(await write((await record()).id)).toBe('unreadable');
  });

  it('that the transcriber cannot take now fails, without another try of the whole', async () => {
    server.always(fails(401));
    const failure = { nonRetryable: true, type: 'TranscriberFailure' };
    await expect(write((await record()).id)).rejects.toMatchObject(failure);
    expect(server.requests).toHaveLength(1);
  });

  it('whose bytes are gone is gone, and whose bytes cannot be read now is read again later', async () => {
    const { id } = await record();
    const reads = [new RecordingGone('lost'), new MediaUnavailable('the bucket is away'), new Error('else')];
    const broken: Pick<Media, 'read'> = {
      async *read() {
        yield Buffer.of(1);
        throw reads.shift();
      },
    };
    expect(await write(id, INTERVIEW.id, broken)).toBe('gone');
    await expect(write(id, INTERVIEW.id, broken)).rejects.toMatchObject({ name: STORE_AWAY });
    await expect(write(id, INTERVIEW.id, broken)).rejects.toMatchObject({ name: 'RecordingUnread' });
    expect(await transcriber.health()).toMatchObject({ status: 'ok' });
    expect(await write(id)).toBe('written');
  });

  it('is let go when nobody wants it any more', async () => {
    server.always(staysSilent());
    const { id } = await record();
    const environment = new MockActivityEnvironment();
    const { transcribe } = createTranscriptionActivities({
      ...{ records: store.records, media, transcriber, bank: bankOf(SUM_TASK), now: Date.now },
      bus: { publish: async () => environment.cancel() },
    });
    await expect(environment.run(transcribe, { interviewId: INTERVIEW.id, uploadId: id })).rejects.toThrow();
    expect(await store.records.transcripts.find(id)).toBeNull();
  });
});
