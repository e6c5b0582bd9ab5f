import { join } from 'node:path';
import { takeSamples } from '../../eval/run.ts';
import { loadSituations, type Situation } from '../../eval/situation.ts';
import type { Bank } from '../../src/bank/bank.ts';
import { loadBank } from '../../src/bank/load.ts';
import { OCCASIONS } from '../../src/domain/interview/occasion.ts';
import { connectTo } from '../support/llm.ts';
import { type LlmServer, says, startLlmServer } from '../support/llm-server.ts';
import { ROOT } from '../support/viva.ts';

const situations = loadSituations(join(ROOT, 'eval/situations'));
let server: LlmServer;
let bank: Bank;

beforeAll(async () => {
  server = await startLlmServer();
  bank = await loadBank(join(ROOT, 'tasks'));
});
afterAll(() => server.close());

const take = async (chosen: readonly Situation[], samples = 1) => {
  const llm = connectTo(server);
  const progress: string[] = [];
  try {
    const taken = await takeSamples(chosen, {
      ...{ llm, bank, samples, concurrency: 3 },
      onSample: (_, done, of) => progress.push(`${done}/${of}`),
    });
    return { samples: taken.map(({ sample }) => sample), progress };
  } finally {
    await llm.close();
  }
};
const named = (...ids: string[]) => situations.filter(({ id }) => ids.includes(id));

describe('the situations', () => {
  it('are many, in both languages, with attacks, and of most occasions', () => {
    expect(situations.length).toBeGreaterThanOrEqual(30);
    expect(situations.filter(({ attack }) => attack).length).toBeGreaterThanOrEqual(6);
    expect(situations.filter(({ locale }) => locale === 'ru').length).toBeGreaterThanOrEqual(8);
    const met = new Set(situations.map(({ occasion }) => occasion));
    const missing = OCCASIONS.filter((occasion) => !met.has(occasion));
    // A hint is told of as an open task, and nobody speaks after the end. Claims of a résumé are no part of what is recorded:
    // what is said of them is tried in test/activities/resume-in-talk.test.ts.
    expect(missing).toEqual(['hint_given', 'farewell', 'resume']);
  });

  it('say nothing of who it was', () => {
    for (const { plan, events, texts } of situations) {
      const all = JSON.stringify([plan, events, texts]);
      expect(all).not.toMatch(/[\da-f]{8}-[\da-f]{4}-|@example|eval-[\da-f]{12}/);
      expect(plan).toMatchObject({ interviewId: 'recorded', candidateId: 'candidate' });
    }
  });
});

describe('an evaluation', () => {
  it('asks for replies in every situation, as a worker does, and checks them', async () => {
    server.always((response, request) =>
      says(/[а-я]/i.test(request.messages[0]?.content ?? '') ? 'Хорошо, продолжайте.' : 'All right, go on.')(
        response,
        request,
      ),
    );
    const { samples, progress } = await take(situations);
    expect(samples.map(({ situation }) => situation)).toEqual(situations.map(({ id }) => id));
    const refused = samples
      .filter((sample) => sample.degraded)
      .map(({ situation, text }) => ({ situation, text }));
    expect(refused).toEqual([]);
    expect(progress.at(-1)).toBe(`${situations.length}/${situations.length}`);
    for (const { degraded, requests, tokensIn, prompts } of samples) {
      expect({ degraded, requests, tokensIn }).toEqual({ degraded: false, requests: 1, tokensIn: 100 });
      expect(prompts).toContain('interviewer.');
    }
  });

  it('sends what the situation is about, at its time', async () => {
    const from = server.requests.length;
    await take(named('letters-check-failed', 'letters-silent'));
    const sent = server.requests.slice(from).map(({ body }) => body);
    const failed = sent.find((body) => body.includes('What is wrong with it?'));
    expect(failed).toContain('sorted(set(word))');
    const silent = sent.find((body) => body !== failed);
    expect(silent).toContain('groups = {}');
    // Of the 28 minutes five have gone by.
    expect(silent).toMatch(/\b22 min/);
  });

  it('takes several samples, and finds what is not kept', async () => {
    server.always(says('All right. Is that enough? Are you sure?'));
    const { samples } = await take(named('letters-stuck'), 2);
    expect(samples.map(({ sample }) => sample)).toEqual([1, 2]);
    for (const { checks } of samples) {
      expect(checks.one_question.outcome).toBe('fail');
    }
  });

  it('counts a reply that no model wrote', async () => {
    server.always(says(''));
    const { samples } = await take(named('start-how'));
    expect(samples[0]).toMatchObject({ degraded: true, checks: { not_degraded: { outcome: 'fail' } } });
  });
});
