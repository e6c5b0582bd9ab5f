import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { transcriptionWorkflowId } from '../../src/domain/transcription/transcription.ts';
import type { Media } from '../../src/media/media.ts';
import { createTranscriptions, TranscriptionUnfinished } from '../../src/temporal/transcriptions.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { mediaOf, storeRecording } from '../support/media/stored-recording.ts';
import {
  fails,
  type Reply,
  says,
  startTranscriberServer,
  TRANSCRIBER,
  type TranscriberServer,
} from '../support/transcriber-server.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

/** From a recording to a message on the real parts, with a stand-in for the transcriber alone. */
describe('what is spoken', () => {
  let server: TranscriberServer;
  let viva: TestViva;
  let media: Media;
  let client: TestClient;
  let owner: Person;
  let id: string;

  beforeAll(async () => {
    server = await startTranscriberServer();
    const transcriber = { baseUrl: server.url, ...TRANSCRIBER, timeoutMs: 20_000 };
    viva = await startTestViva({ transcriber }, { untilCodeRuns: false });
    media = await mediaOf(viva.records, viva.config.dataDir);
    client = await createClient(viva.url);
    owner = await signUp(client);
    const started = await client.post('/interview/start', { track: 'algorithms', level: 'middle' }, owner);
    id = started.body.session_id;
  }, 180_000);
  afterAll(async () => {
    await viva?.close();
    await server?.close();
  });

  const record = () => storeRecording({ records: viva.records, media }, { id, candidateId: owner.id });
  const transcribe = (uploadId: string) =>
    client.post('/chat/transcribe', { session_id: id, upload_id: uploadId }, owner);

  /** Answers once it is let. */
  function held(reply: Reply): { reply: Reply; let(): void } {
    const gate = Promise.withResolvers<void>();
    return { reply: async (...args) => gate.promise.then(() => reply(...args)), let: gate.resolve };
  }

  it('is written down, told of meanwhile, and a message once it is sent', async () => {
    const { reply, let: letGo } = held(says('A quokka would sort it.'));
    server.script(reply);
    const stream = await client.stream(id, owner);
    const upload = await record();
    const asked = [transcribe(upload.id), transcribe(upload.id)];
    await stream.until(({ type, data }) => type === 'transcribing' && data.upload_id === upload.id);
    letGo();
    const [first, second] = await Promise.all(asked);
    expect(first).toMatchObject({
      status: 200,
      body: {
        text: 'A quokka would sort it.',
        language: 'en',
        duration_ms: 2_000,
        sha256: upload.sha256,
        cut: false,
      },
    });
    expect(second?.body).toEqual(first?.body);
    expect(server.requests).toHaveLength(1);
    const voice = { upload_id: upload.id, edited: true };
    const sent = await client.post('/chat/send', { session_id: id, text: 'I would sort it.', voice }, owner);
    expect(sent.status).toBe(202);
    const { data } = await stream.until(({ type }) => type === 'message');
    expect(data).toMatchObject({ text: 'I would sort it.', voice: { ...voice, sha256: upload.sha256 } });
    stream.close();
    const exported = await client.get('/auth/me/export', owner);
    expect(exported.body.interviews[0]).toMatchObject({
      transcripts: [
        {
          ...{ upload_id: upload.id, text: 'A quokka would sort it.', language: 'en', duration_ms: 2_000 },
          ...{ sha256: upload.sha256, model: TRANSCRIBER.model },
        },
      ],
      recordings: [
        {
          ...{ upload_id: upload.id, type: 'audio/webm', purpose: 'message', bytes: upload.received },
          ...{ duration_ms: 2_000, sha256: upload.sha256, path: `/uploads/${upload.id}` },
        },
      ],
    });
  });

  it('is for its people alone: Temporal has no word of it', async () => {
    const [transcript] = await viva.records.transcripts.ofInterview(id);
    const connection = await Connection.connect({ address: viva.viva.temporalAddress });
    const temporal = new Client({ connection, namespace: viva.config.temporal.namespace });
    const workflow = temporal.workflow.getHandle(transcriptionWorkflowId(transcript ?? { uploadId: '' }));
    const history = historyToJSON(await workflow.fetchHistory());
    expect(history).not.toContain('quokka');
    expect((await workflow.describe()).status.name).toBe('COMPLETED');
    await connection.close();
  });

  it('is kept while the transcriber fails, and written down later', async () => {
    server.script(fails(400));
    const unreadable = await record();
    expect(await transcribe(unreadable.id)).toMatchObject({ status: 422, body: { code: 'unreadable' } });
    server.script(fails(401), says('Now.'));
    const { id: uploadId } = await record();
    const failed = await transcribe(uploadId);
    expect(failed).toMatchObject({ status: 503, body: { code: 'transcriber' } });
    expect(failed.headers.get('retry-after')).toBe('5');
    expect(await transcribe(uploadId)).toMatchObject({ status: 200, body: { text: 'Now.' } });
  });

  it('is kept while the folder of recordings is away, which is said, and written down once it is back', async () => {
    const { id: uploadId } = await record();
    const path = join(viva.config.dataDir, 'media');
    renameSync(path, `${path}-aside`);
    writeFileSync(path, '');
    const before = server.requests.length;
    const failed = await transcribe(uploadId);
    expect(failed).toMatchObject({ status: 503, body: { code: 'media' } });
    expect(failed.headers.get('retry-after')).toBe('5');
    const { checks } = (await client.get('/health')).body;
    expect(checks).toMatchObject({ media: { status: 'degraded' }, transcriber: { status: 'ok' } });
    rmSync(path);
    renameSync(`${path}-aside`, path);
    server.script(says('It is back.'));
    expect(await transcribe(uploadId)).toMatchObject({ status: 200, body: { text: 'It is back.' } });
    expect(server.requests).toHaveLength(before + 1);
  });

  it('that takes longer than a call is waited for by the next one, and sent once', async () => {
    const { reply, let: letGo } = held(says('At last.'));
    server.script(reply);
    const before = server.requests.length;
    const { id: uploadId } = await record();
    const connection = await Connection.connect({ address: viva.viva.temporalAddress });
    const temporal = new Client({ connection, namespace: viva.config.temporal.namespace });
    const hurried = createTranscriptions({
      client: temporal,
      transcripts: viva.records.transcripts,
      writtenWithinMs: 1_000,
    });
    await expect(hurried.of({ interviewId: id, uploadId })).rejects.toThrow(TranscriptionUnfinished);
    await eventually(async () => server.requests.length > before);
    const again = transcribe(uploadId);
    letGo();
    expect(await again).toMatchObject({ status: 200, body: { text: 'At last.' } });
    expect(server.requests).toHaveLength(before + 1);
    await connection.close();
  });

  it('is seen in health and metrics', async () => {
    const { checks } = (await client.get('/health')).body;
    expect(checks.transcriber).toMatchObject({ status: 'ok' });
    const metrics = await (await fetch(`${viva.url}/metrics`)).text();
    // Each has two and a half seconds, as the transcriber says.
    const written = Number(/seconds_count\{outcome="words"\} (\d+)/.exec(metrics)?.[1]);
    expect(written).toBe(4);
    expect(metrics).toContain(`viva_transcription_sound_seconds_total ${written * 2.5}\n`);
    for (const outcome of ['unreadable', 'refused'])
      expect(metrics).toContain(`viva_transcription_duration_seconds_count{outcome="${outcome}"} 1\n`);
    expect(metrics).toMatch(/viva_transcription_duration_seconds_count\{outcome="unread"\} [1-9]/);
    const kept = await viva.records.uploads.ofInterview(id);
    expect(metrics).toContain(`viva_media_uploads ${kept.length}\n`);
    const bytes = kept.reduce((sum, { received }) => sum + received, 0);
    expect(metrics).toContain(`viva_media_bytes ${bytes}\n`);
  });

  it('goes with its person', async () => {
    expect((await client.send('DELETE', '/auth/me', owner)).status).toBe(202);
    await eventually(async () => (await viva.records.transcripts.ofInterview(id)).length === 0, 60_000);
  });
});
