import { steadyMs } from '../../src/host/steady.ts';
import { eventually } from '../support/eventually.ts';
import { connectedForEach, connectTo } from '../support/llm.ts';
import { fails, LLM_MODELS, says } from '../support/llm-server.ts';

describe('the health of the models', () => {
  const each = connectedForEach();

  it('is ok when the provider offers both models, and asks for no answer', async () => {
    expect(await each.llm.health()).toMatchObject({ status: 'ok', latencyMs: expect.any(Number) });
    expect(each.server.requests).toHaveLength(0);
  });

  it('names a model that is not offered', async () => {
    each.server.models({ status: 200, body: JSON.stringify({ data: [{ id: LLM_MODELS.model }] }) });
    expect(await each.llm.health()).toMatchObject({
      status: 'degraded',
      detail: `not offered by the provider: ${LLM_MODELS.codeModel}`,
    });
  });

  it.each([
    ['a page of HTML', 200, '<html></html>'],
    ['a server error', 500, '{}'],
  ])('is down when the provider answers with %s', async (_, status, body) => {
    each.server.models({ status, body });
    expect((await each.llm.health()).status).toBe('down');
  });

  describe('of one that has failed', () => {
    let ahead: number;
    let setAhead: number;
    beforeEach(async () => {
      ahead = 0;
      setAhead = 0;
      await each.llm.close();
      each.llm = connectTo(each.server, {
        steady: () => steadyMs() + ahead,
        now: () => Date.now() + setAhead,
      });
    });

    const ask = () =>
      each.llm.stream(
        { kind: 'conversation', messages: [{ role: 'user', content: 'Hi' }], maxTokens: 50, budgetMs: 5_000 },
        { onAttempt: () => {}, onDelta: () => {} },
      );
    const failing = async () => {
      for (const _ of ['one', 'two']) await expect(ask()).rejects.toThrow();
    };
    const statusSoon = async (status: string) =>
      eventually(async () => (await each.llm.health()).status === status);
    /** After the rest of a model, and the time that an answer of the health is good for. */
    const later = () => {
      ahead += 60_000;
    };

    it('is ok again without anybody who calls it', async () => {
      each.server.always(fails(500));
      await failing();
      expect((await each.llm.health()).status).toBe('degraded');
      each.server.always(says('ok'));
      later();
      await statusSoon('ok');
      expect(each.llm.breakers().map(({ state }) => state)).toEqual(['closed', 'closed']);
    });

    it('is ok again though the clock of the machine was an hour ahead when it failed', async () => {
      setAhead = 3_600_000;
      each.server.always(fails(429));
      await failing();
      setAhead = 0;
      each.server.always(says('ok'));
      later();
      await statusSoon('ok');
    });

    it('stays as it is while the model fails, and asks no more than once in half a minute', async () => {
      each.server.always(fails(500));
      await failing();
      const before = each.server.requests.length;
      later();
      for (let looks = 0; looks < 20; looks += 1) expect((await each.llm.health()).status).toBe('degraded');
      await eventually(async () => each.server.requests.length === before + 2);
      ahead += 16_000;
      for (let looks = 0; looks < 20; looks += 1) expect((await each.llm.health()).status).toBe('degraded');
      expect(each.server.requests).toHaveLength(before + 2);
      ahead += 16_000;
      await each.llm.health();
      await eventually(async () => each.server.requests.length === before + 4);
    });

    it('is ok again once its key is taken', async () => {
      each.server.always(fails(401));
      await expect(ask()).rejects.toThrow();
      expect((await each.llm.health()).detail).toContain('check OPENAI_API_KEY');
      each.server.always(says('ok'));
      later();
      await statusSoon('ok');
    });
  });
});
