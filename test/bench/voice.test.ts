import { sentencesOf } from '../../bench/voice/sentences.ts';
import { noisy, secondsOf, soundOf, wavOf } from '../../bench/voice/sound.ts';
import { rateOf, wordErrors } from '../../bench/voice/word-errors.ts';
import { LOCALES } from '../../src/domain/vocabulary.ts';

describe('what is spoken to the transcriber', () => {
  it.each(LOCALES)('are at least forty sentences (%s), each with words to expect', (locale) => {
    const sentences = sentencesOf(locale);
    expect(sentences.length).toBeGreaterThanOrEqual(40);
    for (const { text, prompt } of sentences) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(prompt.split(', ').length).toBeGreaterThanOrEqual(5);
    }
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });
});

describe('errors in words', () => {
  const errors = (spoken: string, written: string) => wordErrors(spoken, written).errors;

  it('are words that are others, missing, or too many', () => {
    expect(wordErrors('I sort the list.', 'I sort the list.')).toEqual({ errors: 0, words: 4 });
    expect(errors('I sort the list', 'I saw the list')).toBe(1);
    expect(errors('I sort the list', 'I sort list')).toBe(1);
    expect(errors('I sort the list', 'I sort the the list')).toBe(1);
    expect(errors('I sort the list', '')).toBe(4);
    expect(errors('a b c d', 'b c d e')).toBe(2);
  });

  it('are none where nobody hears the difference', () => {
    expect(errors('Don’t rehash: it’s two-way!', 'dont rehash its 2 way')).toBe(0);
    expect(errors('Всё ещё пять', 'все еще 5.')).toBe(0);
  });

  it('of many texts count by their words', () => {
    expect(
      rateOf([
        { errors: 1, words: 1 },
        { errors: 0, words: 9 },
      ]),
    ).toBeCloseTo(0.1);
  });
});

describe('sound', () => {
  const samples = Int16Array.from({ length: 16_000 }, (_, at) => Math.round(8_000 * Math.sin(at / 10)));
  const sound = { rate: 16_000, samples };
  const power = (of: Int16Array) => of.reduce((sum, one) => sum + one ** 2, 0) / of.length;

  it('is read as it was written', () => {
    expect(soundOf(wavOf(sound))).toEqual(sound);
    expect(secondsOf(sound)).toBe(1);
  });

  it('with noise has as much of it as was asked for, and always the same', () => {
    const { samples: mixed } = noisy(sound, 10, 'seed');
    const noise = mixed.map((sample, at) => sample - (samples[at] ?? 0));
    expect(10 * Math.log10(power(samples) / power(noise))).toBeCloseTo(10, 0);
    expect(noisy(sound, 10, 'seed').samples).toEqual(mixed);
    expect(noisy(sound, 10, 'other').samples).not.toEqual(mixed);
  });
});
