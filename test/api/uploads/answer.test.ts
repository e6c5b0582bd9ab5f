import { randomUUID } from 'node:crypto';
import type { AnswerCommand } from '../../../src/domain/interview/calls.ts';
import { startTestApi, type TestApi } from '../../support/api/api.ts';
import { type Person, signUp } from '../../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../../support/api/stored-interview.ts';
import { recordingOf } from '../../support/media/recordings.ts';
import { createTus, idOf, RECORDING_TERMS, type Tus } from '../../support/media/tus.ts';

describe('a recorded answer', () => {
  let api: TestApi;
  let owner: Person;
  let tus: Tus;
  let film: Buffer;
  let interview: StoredInterview;
  let question: string;
  const told: AnswerCommand[] = [];

  beforeAll(async () => {
    api = await startTestApi(({ gateway }) => ({
      gateway: {
        ...gateway,
        async answer(_, command) {
          told.push(command);
          return { seq: 9 };
        },
      },
    }));
    owner = await signUp(api.client);
    tus = createTus(api.client.url, owner.token);
    film = await recordingOf('video/webm', 2);
    interview = await storeInterview(api, owner.id, { terms: RECORDING_TERMS });
    const [greeting] = await api.records.events.after(interview.id, 0);
    question = greeting?.type === 'final' ? greeting.data.messageId : '';
  });
  afterAll(() => api.close());

  async function recording(bytes = film): Promise<string> {
    const id = idOf(await tus.make({ session_id: interview.id }, film.length));
    await tus.append(id, 0, bytes);
    return id;
  }
  const answer = async (change: object, key?: string, sessionId = interview.id) => {
    const body = { session_id: sessionId, message_id: question, ...change };
    const headers = key ? { 'Idempotency-Key': key } : undefined;
    const { status, body: said } = await api.client.post('/chat/answer', body, {
      token: owner.token,
      ...(headers && { headers }),
    });
    return [status, said.code ?? said.seq];
  };

  it('is told to the interview with its length and hash, once for each key', async () => {
    const id = await recording();
    const key = randomUUID();
    expect(await answer({ upload_id: id }, key)).toEqual([202, 9]);
    expect(await answer({ upload_id: id }, key)).toEqual([202, 9]);
    const { sha256, durationMs } = (await api.records.uploads.find(id)) ?? {};
    expect(told.filter(({ uploadId }) => uploadId === id)).toEqual([
      { commandId: expect.any(String), uploadId: id, messageId: question, durationMs, sha256 },
    ]);
  });

  it('is one that is whole, of this interview, made as an answer, to a question of the interviewer', async () => {
    const half = await recording(film.subarray(0, 100));
    expect(await answer({ upload_id: half })).toEqual([409, 'upload_unfinished']);
    const id = await recording();
    expect(await answer({ upload_id: id, message_id: randomUUID() })).toEqual([422, 'invalid']);
    expect(await answer({ upload_id: randomUUID() })).toEqual([404, 'not_found']);
    const another = await storeInterview(api, owner.id, { terms: RECORDING_TERMS });
    expect(await answer({ upload_id: id }, undefined, another.id)).toEqual([404, 'not_found']);
    const silent = await storeInterview(api, owner.id, { terms: { ...RECORDING_TERMS, video: false } });
    expect(await answer({ upload_id: id }, undefined, silent.id)).toEqual([403, 'recording_off']);
    const spoken = randomUUID();
    const made = { id: spoken, interviewId: interview.id, ownerId: owner.id, size: 5, createdAt: 1 };
    await api.records.uploads.create({ ...made, type: 'audio/ogg', purpose: 'message' });
    expect(await answer({ upload_id: spoken })).toEqual([422, 'invalid']);
    await interview.conclude();
    expect(await answer({ upload_id: id })).toEqual([409, 'finished']);
  });
});
