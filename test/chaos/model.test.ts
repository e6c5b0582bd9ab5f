import { createClient, type TestClient } from '../api/support/client.ts';
import { type Person, signUp } from '../api/support/people.ts';
import { LLM_KEY, LLM_MODELS, type LlmServer, says, startLlmServer } from '../support/llm-server.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

/** Some words, then the connection is gone. */
const cutOff = (text: string) => says(text, { stopAfter: { deltas: 3, how: 'cut' } });

describe('a model that fails in the middle of a reply', () => {
  let llm: LlmServer;
  let viva: TestViva;
  let client: TestClient;
  let ada: Person;

  beforeAll(async () => {
    llm = await startLlmServer();
    viva = await startTestViva({ llm: { baseUrl: llm.url, apiKey: LLM_KEY, ...LLM_MODELS, noThink: [] } });
    client = await createClient(viva.url);
    ada = await signUp(client);
  }, 120_000);

  afterAll(async () => {
    await viva?.close();
    await llm?.close();
  }, 60_000);

  it('starts the reply again under a higher attempt and ends with exactly one final', async () => {
    const { sessionId, stream } = await interview();
    llm.script(cutOff('Let us begin with the easy part.'), says('Tell me how you would start.'));
    const sent = await say(sessionId);
    const final = await stream.until(({ type, data }) => type === 'final' && data.reply_to.includes(sent));
    expect(final.data).toMatchObject({ text: 'Tell me how you would start.', degraded: false });
    const attempts = stream.events.filter(({ type }) => type === 'typing').map(({ data }) => data.attempt);
    expect(Math.max(...attempts)).toBeGreaterThan(Math.min(...attempts));
    const shown = stream.events.filter(
      ({ type, data }) => type === 'delta' && data.attempt === Math.max(...attempts),
    );
    expect(shown.map(({ data }) => data.text).join('')).toBe(final.data.text);
    stream.close();
  });

  it('answers with a pre-baked reply, and says so, when every model is cut off', async () => {
    const { sessionId, stream } = await interview();
    llm.always(cutOff('Well, let us see.'));
    const sent = await say(sessionId);
    const final = await stream.until(({ type, data }) => type === 'final' && data.reply_to.includes(sent));
    expect(final.data).toMatchObject({ degraded: true, reply_to: [sent] });
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
