import { Gauge, Histogram, type Registry } from 'prom-client';
import type { LlmAttempt } from '../domain/llm-call.ts';
import type { CallKind } from '../domain/vocabulary.ts';
import type { BreakerView } from './llm.ts';

export interface LlmMetrics {
  attempted(record: LlmAttempt & { kind: CallKind }): void;
  /** Where the state of the circuit breakers is read whenever somebody asks for metrics. */
  watch(breakers: () => BreakerView[]): void;
}

const STATES = ['closed', 'half_open', 'open'] as const;

/** Requests to models by outcome, their times, and the circuit breakers. */
export function createLlmMetrics(registry: Registry): LlmMetrics {
  const registers = [registry];
  const duration = new Histogram({
    name: 'viva_llm_request_duration_seconds',
    help: 'Requests to a model, to the end of the answer',
    labelNames: ['model', 'kind', 'outcome'],
    buckets: [0.1, 0.5, 1, 2, 5, 10, 20, 40],
    registers,
  });
  const firstToken = new Histogram({
    name: 'viva_llm_first_token_seconds',
    help: 'Time to the first token of a model',
    labelNames: ['model', 'kind'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10],
    registers,
  });
  return {
    attempted({ model, kind, outcome, durationMs, firstTokenMs }) {
      duration.observe({ model, kind, outcome }, durationMs / 1000);
      if (firstTokenMs !== null) firstToken.observe({ model, kind }, firstTokenMs / 1000);
    },
    watch(breakers) {
      new Gauge({
        name: 'viva_llm_breaker_state',
        help: '1 for the state that the circuit breaker of a model is in',
        labelNames: ['model', 'state'],
        registers,
        collect() {
          for (const { model, state } of breakers()) {
            for (const one of STATES) this.set({ model, state: one }, one === state ? 1 : 0);
          }
        },
      });
    },
  };
}
