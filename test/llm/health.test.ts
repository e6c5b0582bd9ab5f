import type { Llm } from '../../src/llm/llm.ts';
import { connectTo } from '../support/llm.ts';
import { LLM_MODELS, type LlmServer, startLlmServer } from '../support/llm-server.ts';

describe('the health of the models', () => {
  let server: LlmServer;
  let llm: Llm;
  beforeEach(async () => {
    server = await startLlmServer();
    llm = connectTo(server);
  });
  afterEach(async () => {
    await llm.close();
    await server.close();
  });

  it('is ok when the provider offers both models, and asks for no answer', async () => {
    expect(await llm.health()).toMatchObject({ status: 'ok', latencyMs: expect.any(Number) });
    expect(server.requests).toHaveLength(0);
  });

  it('names a model that is not offered', async () => {
    server.models({ status: 200, body: JSON.stringify({ data: [{ id: LLM_MODELS.model }] }) });
    expect(await llm.health()).toMatchObject({
      status: 'degraded',
      detail: `not offered by the provider: ${LLM_MODELS.codeModel}`,
    });
  });

  it.each([
    ['a page of HTML', 200, '<html></html>'],
    ['a server error', 500, '{}'],
  ])('is down when the provider answers with %s', async (_, status, body) => {
    server.models({ status, body });
    expect((await llm.health()).status).toBe('down');
  });
});
