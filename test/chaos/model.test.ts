import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { LLM_MODELS, type LlmServer, says, startLlmServer, staysSilent } from '../support/llm-server.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

/** Some words, then the connection is gone. */
const cutOff = (text: string) => says(text, { stopAfter: { deltas: 3, how: 'cut' } });

describe('a model that fails', () => {
  let llm: LlmServer;
  let viva: TestViva;
  let client: TestClient;
  let ada: Person;

  beforeAll(async () => {
    llm = await startLlmServer();
    viva = await startTestViva({ llm: llm.config });
    client = await createClient(viva.url);
    ada = await signUp(client);
  });

  afterAll(async () => {
    await viva?.close();
    await llm?.close();
  });

  it('by silence, as the other one does: no message waits for a minute, and it is used again within a minute', async () => {
    const { sessionId, stream } = await interview();
    llm.always(staysSilent());
    const first = await say(sessionId);
    const firstAt = Date.now();
    await stream.until(({ type }) => type === 'typing');
    const second = await say(sessionId);
    const third = await say(sessionId);
    const secondAt = Date.now();
    const answerTo = (message: string) =>
      stream.until(({ type, data }) => type === 'final' && data.reply_to.includes(message));
    expect((await answerTo(first)).data).toMatchObject({ reply_to: [first], degraded: true });
    expect(Date.now() - firstAt).toBeLessThan(60_000);
    expect((await answerTo(second)).data).toMatchObject({ reply_to: [second, third], degraded: true });
    expect(Date.now() - secondAt).toBeLessThan(60_000);
    const { model } = LLM_MODELS;
    expect((await client.get('/health')).body.checks.llm).toMatchObject({
      status: 'degraded',
      detail: expect.stringContaining(`${model} (open)`),
    });
    const state = `viva_llm_breaker_state{model="${model}",state="open"}`;
    expect((await client.get('/metrics')).body).toContain(`${state} 1`);

    llm.always(says('Both are here again.'));
    const recoveredAt = Date.now();
    await eventually(async () => (await client.get('/metrics')).body.includes(`${state} 0`), 60_000);
    expect((await answerTo(await say(sessionId))).data).toMatchObject({ model, degraded: false });
    expect(Date.now() - recoveredAt).toBeLessThan(60_000);
    stream.close();
  }, 180_000);

  it('in the middle of a reply: starts it again under a higher attempt and ends with exactly one final', async () => {
    const { sessionId, stream } = await interview();
    llm.script(cutOff('Let us begin with the easy part.'), says('Tell me how you would start.'));
    const message = await say(sessionId);
    const final = await stream.until(({ type, data }) => type === 'final' && data.reply_to.includes(message));
    expect(final.data).toMatchObject({ text: 'Tell me how you would start.', degraded: false });
    const attempts = stream.events.filter(({ type }) => type === 'typing').map(({ data }) => data.attempt);
    expect(Math.max(...attempts)).toBeGreaterThan(Math.min(...attempts));
    const deltas = stream.events.filter(
      ({ type, data }) => type === 'delta' && data.attempt === Math.max(...attempts),
    );
    expect(deltas.map(({ data }) => data.text).join('')).toBe(final.data.text);
    stream.close();
  });

  it('whatever it is asked: a pre-baked reply comes, and says so', async () => {
    const { sessionId, stream } = await interview();
    llm.always(cutOff('Well, let us see.'));
    const message = await say(sessionId);
    const final = await stream.until(({ type, data }) => type === 'final' && data.reply_to.includes(message));
    expect(final.data).toMatchObject({ degraded: true, reply_to: [message] });
    const error = await stream.until(({ type }) => type === 'error');
    expect(error.seq).toBeLessThan(final.seq ?? 0);
    stream.close();
  });

  async function interview() {
    const { body } = await client.post(
      '/interview/start',
      { track: 'algorithms', level: 'junior' },
      { token: ada.token },
    );
    return {
      sessionId: body.session_id as string,
      stream: await client.stream(body.session_id, { token: ada.token }),
    };
  }

  async function say(sessionId: string): Promise<string> {
    const { status, body } = await client.post(
      '/chat/send',
      { session_id: sessionId, text: 'Hello!' },
      { token: ada.token },
    );
    expect(status).toBe(202);
    return body.message_id;
  }
});
