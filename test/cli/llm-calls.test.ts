import { describeCalls } from '../../src/cli/llm-calls.ts';
import type { LlmCall } from '../../src/domain/llm-call.ts';

const request = (more: Partial<LlmCall['attempts'][number]>): LlmCall['attempts'][number] => ({
  model: 'qwen3',
  outcome: 'ok',
  status: null,
  startedAt: Date.UTC(2026, 0, 2),
  firstTokenMs: 120,
  durationMs: 900,
  tokensIn: 1200,
  tokensOut: 80,
  ...more,
});

const call = (more: Partial<LlmCall>): LlmCall => ({
  id: 'call-1',
  interviewId: 'interview-1',
  purpose: 'reply',
  subjectId: 'reply-1',
  promptVersion: 'interviewer.en@2 turn.en@1',
  model: 'qwen3',
  outcome: 'ok',
  startedAt: Date.UTC(2026, 0, 2),
  durationMs: 1000,
  attempts: [request({})],
  ...more,
});

const UNKNOWN = { firstTokenMs: null, tokensIn: null, tokensOut: null };

describe('the list of calls to language models', () => {
  it('says what each was for, who answered it, and what each request took', () => {
    const overload = request({ outcome: 'llm_refused', status: 429, durationMs: 20, ...UNKNOWN });
    expect(describeCalls([call({ attempts: [overload, request({})] })])).toEqual([
      '2026-01-02T00:00:00.000Z reply reply-1: ok from qwen3, 1000 ms, interviewer.en@2 turn.en@1',
      '  1. qwen3: llm_refused (429), no token, 20 ms, tokens unknown',
      '  2. qwen3: ok, first token after 120 ms, 900 ms, 1200 tokens in, 80 out',
      '1 calls, 2 requests, 1200 tokens in, 80 out',
    ]);
  });

  it('tells tokens that were counted here from those that the provider told', () => {
    const lines = describeCalls([call({ attempts: [request({ isEstimate: true })] })]);
    expect(lines[1]).toMatch(/about 1200 tokens in, 80 out$/);
  });

  it('says why nobody answered, and sums up', () => {
    const lines = describeCalls([call({}), call({ model: null, outcome: 'llm_unreachable', attempts: [] })]);
    expect(lines[2]).toContain('reply-1: llm_unreachable, 1000 ms');
    expect(lines.at(-1)).toBe('2 calls, 1 requests, 1200 tokens in, 80 out');
  });
});
