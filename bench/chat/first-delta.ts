import OpenAI from 'openai';
import { LLM_KEY, LLM_MODELS, says, startLlmServer } from '../../test/support/llm-server.ts';
import { serveOldViva } from '../old-viva.ts';
import { serveViva } from '../served-viva.ts';
import { median, ms, printRatio, timed } from '../table.ts';
import { openTemporalFloor } from '../temporal/floor.ts';
import { startChild } from './child.ts';

const TOKENS = { firstTokenAfterMs: 30, betweenMs: 20 };
const WARM_UP = 5;
/** Messages that one candidate sends before another takes over. */
const MESSAGES_EACH = 10;

/**
 * From `POST /chat/send` to the first delta on the candidate's stream, on the whole of Viva, beside the provider's own
 * first token, Updates and an empty activity on the same Temporal server, and beside Viva as it was, in turns. Each candidate is
 * another process.
 */
export async function measureFirstDelta({ count }: { count: number }): Promise<void> {
  const provider = await startLlmServer();
  provider.always(says('Good question, let us see.', TOKENS));
  const viva = await serveViva({ viva: { llm: provider.config } });
  const old = await serveOldViva({ viva: { llm: provider.config } });
  const temporal = await openTemporalFloor(viva.temporal.address, viva.temporal.namespace);
  const openai = new OpenAI({ baseURL: provider.url, apiKey: LLM_KEY, maxRetries: 0 });
  const figures = {
    token: [] as number[],
    update: [] as number[],
    activity: [] as number[],
    delta: [] as number[],
    old: [] as number[],
  };
  const [candidate, oldCandidate] = [startChild('candidate.ts'), startChild('candidate.ts')];
  try {
    for (let round = -WARM_UP; round < count; round++) {
      if ((round + WARM_UP) % MESSAGES_EACH === 0) {
        await candidate.ask('start', { url: viva.url });
        await oldCandidate.ask('start', { url: old.url });
      }
      const tokenMs = await timed(() => firstToken(openai));
      const updateMs = await temporal.update();
      const activityMs = (await temporal.updateWithActivity()) - updateMs;
      const deltaMs = await candidate.ask<number>('firstDelta');
      const oldMs = await oldCandidate.ask<number>('firstDelta');
      if (round < 0) continue;
      figures.token.push(tokenMs);
      figures.update.push(updateMs);
      figures.activity.push(activityMs);
      figures.delta.push(deltaMs);
      figures.old.push(oldMs);
    }
  } finally {
    await candidate.end();
    await oldCandidate.end();
    await temporal.close();
    await viva.close();
    await old.close();
    await provider.close();
  }
  const [tokenMs, updateMs, activityMs, deltaMs, oldMs] = [
    median(figures.token),
    median(figures.update),
    median(figures.activity),
    median(figures.delta),
    median(figures.old),
  ];
  printRatio(
    'POST /chat/send to the first delta',
    deltaMs / (tokenMs + 1.5 * updateMs + activityMs),
    '≤ 1',
    `${ms(deltaMs)} against ${ms(tokenMs)} of the provider + 1.5 × ${ms(updateMs)} of an Update + ${ms(activityMs)} of an empty activity`,
  );
  printRatio('the same ÷ that of commit 6382d16', deltaMs / oldMs, '≤ 1', `${ms(deltaMs)} and ${ms(oldMs)}`);
}

/** Until the first token that has text, with the library that Viva uses. */
async function firstToken(openai: OpenAI): Promise<void> {
  const stream = await openai.chat.completions.create({
    model: LLM_MODELS.model,
    messages: [{ role: 'user', content: 'Hello.' }],
    stream: true,
  });
  for await (const chunk of stream) if (chunk.choices[0]?.delta.content) break;
}
