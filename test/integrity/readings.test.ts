import { judge } from '../../bench/integrity/measure.ts';
import { recordedSessions } from '../../bench/integrity/sessions.ts';
import { SIGNAL_KINDS, type Signal, type SignalKind } from '../../src/domain/integrity/signal.ts';
import { LOCALES } from '../../src/domain/vocabulary.ts';
import { readingOf } from '../../src/integrity/readings.ts';

function signal(kind: SignalKind, facts: Signal['facts']): Signal {
  return { kind, severity: 'notice', from: 0, to: 0, evidence: [], facts };
}

describe('the two readings of a signal', () => {
  it.each(LOCALES)('are sentences in %s for whatever the recorded sessions raise', (locale) => {
    const signals = recordedSessions().flatMap((session) => judge(session).signals);
    expect(signals.length).toBeGreaterThan(50);
    for (const one of signals) {
      for (const text of Object.values(readingOf(one, locale))) {
        expect(text).toMatch(/^[\p{Lu}\d].*\.$/u);
        expect(text).not.toMatch(/undefined|NaN|\[object|\b0 (s|с)\b/);
      }
    }
  });

  it.each(LOCALES)('are there in %s for each kind, also without its facts', (locale) => {
    for (const kind of SIGNAL_KINDS) {
      const { suspicious, innocent } = readingOf(signal(kind, {}), locale);
      expect(suspicious).toMatch(/\.$/);
      expect(innocent).toMatch(/\.$/);
    }
  });

  it('of edits that fit nowhere name only what there is', () => {
    const read = (facts: Signal['facts']) => readingOf(signal('edits_misfit', facts), 'en').suspicious;
    expect(read({ count: 1, misnamed: 0 })).toMatch(/^1 edit changes a text that nobody has seen: /);
    expect(read({ count: 0, misnamed: 3 })).toMatch(/^3 edits say other hashes than their texts have: /);
    expect(read({ count: 2, misnamed: 1 })).toMatch(/^2 edits change .* seen, and 1 edit says another hash/);
  });

  it('say what was found', () => {
    const facts = {
      length: 812,
      count: 1,
      origin: 'outside',
      told: true,
      share: 0.93,
      awayMs: 44_000,
      returnedMs: 5_000,
    };
    expect(readingOf(signal('paste', facts), 'en').suspicious).toBe(
      '812 characters that stood nowhere before were put in at once and make up 93% of the code, 5 s after 44 s away: somebody else, or a model, may have written them.',
    );
    expect(readingOf(signal('paste', facts), 'ru').suspicious).toBe(
      'Разом появилось то, чего раньше нигде не было: 812 знаков, это 93\u00a0% кода, через 5 с после отсутствия в 44 с. Это мог написать другой человек или модель.',
    );
    expect(
      readingOf(signal('page_hidden', { count: 3, awayMs: 660_000, longestMs: 300_000 }), 'en').suspicious,
    ).toBe(
      '3 times the page was out of sight, 11 min in all, 5 min at most: something may have been looked up.',
    );
  });
});
