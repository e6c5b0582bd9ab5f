import type { Registry } from 'prom-client';
import type { Config } from '../config/config.ts';
import { cacheDir } from '../host/cache.ts';
import { createModels, type Models } from '../interviewer/models.ts';
import { createTokenMetrics } from '../interviewer/token-metrics.ts';
import { createLlm, type LlmOptions } from '../llm/client.ts';
import type { Llm } from '../llm/llm.ts';
import { createLlmMetrics } from '../llm/metrics.ts';
import type { Readers } from '../readers/readers.ts';
import { tokenCounterOf } from '../readers/token-counter.ts';
import type { Records } from '../records/records.ts';
import { startLocalLlm } from '../setup/local-llm/server.ts';
import type { Start } from './start.ts';

/** On a few cores that the interviews use too, a model reads its prompt slowly. */
const LOCAL_TIMEOUTS = { firstTokenMs: 40_000, firstWordsMs: 50_000, nextTokenMs: 20_000 };

/** The way to language models, or a small one on this machine. */
export async function openLlm(start: Start, registry: Registry, readers: Readers): Promise<Llm> {
  const { logger, closing, tracing } = start;
  const metrics = createLlmMetrics(registry);
  const onAttempt: LlmOptions['onAttempt'] = (attempt) => {
    metrics.attempted(attempt);
    tracing.past(`model ${attempt.kind}`, {
      durationMs: attempt.durationMs,
      attributes: {
        'gen_ai.request.model': attempt.model,
        'gen_ai.usage.input_tokens': attempt.tokensIn ?? undefined,
        'gen_ai.usage.output_tokens': attempt.tokensOut ?? undefined,
        first_token_ms: attempt.firstTokenMs ?? undefined,
        outcome: attempt.outcome,
      },
      failure: attempt.outcome === 'ok' ? null : attempt.outcome,
    });
  };
  const counter = tokenCounterOf(readers);
  const llm = createLlm({ ...(await provider(start)), logger, counter, onAttempt });
  metrics.watch(llm.breakers);
  closing.add('language models', () => llm.close());
  return llm;
}

/** The models as interviews ask them: what they use is counted in the store, and capped. */
export function openModels(
  { config, logger }: Start,
  {
    llm,
    records,
    registry,
    clock,
  }: { llm: Llm; records: Pick<Records, 'llmTokens'>; registry: Registry; clock: () => number },
): Models {
  const caps = config.tokenCaps;
  const tokens = records.llmTokens;
  const metrics = createTokenMetrics(registry, {
    caps,
    ofDay: () => tokens.ofDay(clock()),
    onFault: (error) => logger.warn({ err: error }, 'the tokens of the day could not be read'),
  });
  return createModels({
    llm,
    caps,
    tokens,
    now: clock,
    onUsed: metrics.used,
    onCapped(cap, { interviewId, purpose }) {
      metrics.capped(cap);
      logger.info({ interviewId, purpose, cap }, 'a cap on tokens is reached: no model is asked');
    },
    onFault: (error, { interviewId, purpose }) =>
      logger.warn({ err: error, interviewId, purpose }, 'used tokens could not be added up'),
  });
}

async function provider(start: Start): Promise<Config['llm'] & Pick<LlmOptions, 'timeouts'>> {
  const { config, progress, signal, closing } = start;
  if (!start.localLlm) return config.llm;
  const local = await progress.step('Start the local language model', (detail) =>
    startLocalLlm({ cache: cacheDir(config.dataDir), onLine: detail, ...(signal && { signal }) }),
  );
  closing.add('local language model', () => local.close());
  const { baseUrl, apiKey, model } = local;
  return { ...config.llm, baseUrl, apiKey, model, codeModel: model, timeouts: LOCAL_TIMEOUTS };
}
