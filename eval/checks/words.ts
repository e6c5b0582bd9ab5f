import type { Locale } from '../../src/domain/vocabulary.ts';

/** Words in lower case, and signs one by one. */
export function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu) ?? []
  );
}

export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  );
}

/** Every run of so many words or tokens. */
export function runsOf(parts: readonly string[], length: number): Set<string> {
  return new Set(parts.slice(length - 1).map((_, index) => parts.slice(index, index + length).join(' ')));
}

/** What is no quotation: code in fences and between backticks, and what stands in quotation marks, left out. */
export function proseOf(text: string): string {
  const parts = text.split('```').filter((_, index) => index % 2 === 0);
  return parts
    .join('\n')
    .split('\n')
    .map((line) =>
      line
        .split('`')
        .filter((_, index) => index % 2 === 0)
        .join(' … '),
    )
    .join('\n');
}

/** Sentences of the prose; a line of a list is one at least. */
export function sentencesOf(text: string, locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return proseOf(text)
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

export function questionsIn(text: string, locale: Locale): string[] {
  return sentencesOf(text, locale).filter((sentence) => sentence.includes('?'));
}
