import { type Subject, vocabularyOf } from '../../../src/domain/transcription/vocabulary.ts';
import { cpuTimeOf } from '../../support/hostile/cpu-time.ts';

const subject = (more: Partial<Subject>): Subject => ({
  locale: 'en',
  task: null,
  languages: [],
  claims: [],
  ...more,
});

describe('the words that a talk is likely to need', () => {
  it('are the title of the task, the languages, and what is written as a name', () => {
    const task = {
      title: 'Rate limiter',
      statement:
        'Read `n` requests. Use a TokenBucket per user_id; HTTP/2 clients send O(n) requests of 10 KB.',
    };
    const claims = ['Moved a monolith to gRPC and PostgreSQL at work'];
    expect(vocabularyOf(subject({ task, languages: ['python', 'cpp'], claims }))).toBe(
      'Rate limiter, Python, C++, gRPC, PostgreSQL, TokenBucket, user_id, HTTP, KB',
    );
  });

  it('are all that is in Latin letters in a Russian talk', () => {
    const task = { title: 'Кэш', statement: 'Сделайте LRU cache; ключи — строки, как в Redis.' };
    expect(vocabularyOf(subject({ locale: 'ru', task }))).toBe('Кэш, LRU, cache, Redis');
  });

  it('are none where nothing is known', () => {
    expect(vocabularyOf(subject({}))).toBeNull();
  });

  it('are as many as a transcriber takes, and each once', () => {
    const claims = Array.from({ length: 500 }, (_, n) => `Service${n} with PostgreSQL`);
    const prompt = vocabularyOf(subject({ claims })) ?? '';
    expect(prompt.length).toBeGreaterThan(550);
    expect(prompt.length).toBeLessThanOrEqual(600);
    expect(prompt.match(/PostgreSQL/g)).toHaveLength(1);
  });

  it('cost little, whatever a text is made of', async () => {
    const claims = ['.'.repeat(1_000_000), 'A1'.repeat(500_000), '-a'.repeat(500_000)];
    expect(await cpuTimeOf(() => vocabularyOf(subject({ claims })))).toBeLessThan(500);
  });
});
