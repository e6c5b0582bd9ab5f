import { join } from 'node:path';
import { sqliteAt } from '../../src/database/location.ts';
import { openRecords } from '../../src/records/open.ts';
import { createClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { createInstallation, type Installation } from '../support/installation.ts';
import { mediaOf, storeRecording } from '../support/media/stored-recording.ts';
import {
  says,
  startTranscriberServer,
  staysSilent,
  TRANSCRIBER,
  type TranscriberServer,
} from '../support/transcriber-server.ts';

describe('a worker that dies while a recording is written down', () => {
  let server: TranscriberServer;
  let installation: Installation;
  beforeAll(async () => {
    server = await startTranscriberServer();
    installation = await createInstallation({
      TRANSCRIBER_URL: server.url,
      TRANSCRIBER_API_KEY: TRANSCRIBER.apiKey,
      TEMPORAL_ADDRESS: process.env.VIVA_TEST_TEMPORAL ?? '',
    });
    await installation.start();
  }, 180_000);
  afterAll(async () => {
    await installation?.remove();
    await server?.close();
  }, 60_000);

  it('loses nothing: whoever asks again gets the words, and the same each time', async () => {
    const client = await createClient(installation.url);
    const owner = await signUp(client);
    const started = await client.post('/interview/start', { track: 'algorithms', level: 'middle' }, owner);
    const id = started.body.session_id;
    const records = await openRecords(sqliteAt(join(installation.dataDir, 'viva.db')));
    const media = await mediaOf(records, installation.dataDir);
    const upload = await storeRecording({ records, media }, { id, candidateId: owner.id });
    const ask = async () =>
      client.post('/chat/transcribe', { session_id: id, upload_id: upload.id }, owner).catch(() => null);

    server.script(staysSilent());
    server.always(says('Nothing is lost.'));
    const first = ask();
    await eventually(async () => server.requests.length === 1);
    await installation.kill();
    expect(await first).toBeNull();
    expect(await records.transcripts.find(upload.id)).toBeNull();
    await installation.start();
    const answers: unknown[] = [];
    await eventually(async () => {
      const answer = await ask();
      if (answer?.status === 200) answers.push(answer.body);
      return answers.length === 2;
    }, 90_000);
    expect(answers[0]).toMatchObject({ text: 'Nothing is lost.', sha256: upload.sha256 });
    expect(answers[1]).toEqual(answers[0]);
    // Once before the kill, and once after it.
    expect(server.requests).toHaveLength(2);
    await records.close();
  }, 240_000);
});
