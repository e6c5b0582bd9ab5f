import { Counter, Gauge, type Registry } from 'prom-client';
import type { LlmAttempt, LlmCall } from '../domain/llm-call.ts';
import type { TokenCaps, Tokens } from '../domain/llm-tokens.ts';

export interface TokenMetrics {
  used(purpose: LlmCall['purpose'], request: LlmAttempt): void;
  capped(cap: keyof TokenCaps): void;
}

/** What models have used, by what for; and how near the installation is to the day's cap. */
export function createTokenMetrics(
  registry: Registry,
  {
    caps,
    ofDay,
    onFault,
  }: { caps: TokenCaps; ofDay: () => Promise<Tokens>; onFault: (error: unknown) => void },
): TokenMetrics {
  const registers = [registry];
  const tokens = new Counter({
    name: 'viva_llm_tokens_total',
    help: 'Tokens as the provider counts them, or by our own count where it does not say (estimate)',
    labelNames: ['model', 'purpose', 'direction', 'counted_by'],
    registers,
  });
  const capped = new Counter({
    name: 'viva_llm_capped_calls_total',
    help: 'Calls that did not begin because a cap on tokens was reached',
    labelNames: ['cap'],
    registers,
  });
  new Gauge({
    name: 'viva_llm_day_tokens',
    help: 'Tokens that the whole installation has used on this day of UTC; none while the database does not answer',
    labelNames: ['direction'],
    registers,
    async collect() {
      this.reset();
      try {
        const { input, output } = await ofDay();
        this.set({ direction: 'in' }, input);
        this.set({ direction: 'out' }, output);
      } catch (error) {
        // The other metrics must be had all the more.
        onFault(error);
      }
    },
  });
  new Gauge({
    name: 'viva_llm_day_token_cap',
    help: 'What it may use on a day: LLM_TOKENS_PER_DAY; +Inf where there is no cap',
    registers,
  }).set(caps.day ?? Number.POSITIVE_INFINITY);
  return {
    used(purpose, { model, tokensIn, tokensOut, isEstimate }) {
      const labels = { model, purpose, counted_by: isEstimate ? 'estimate' : 'provider' };
      tokens.inc({ ...labels, direction: 'in' }, tokensIn ?? 0);
      tokens.inc({ ...labels, direction: 'out' }, tokensOut ?? 0);
    },
    capped: (cap) => capped.inc({ cap }),
  };
}
