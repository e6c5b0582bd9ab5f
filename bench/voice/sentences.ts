import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/domain/vocabulary.ts';

/** What is spoken, and what a transcriber may be told to expect of such a talk. */
export interface Sentence {
  text: string;
  prompt: string;
}

/** Of a file each line is a sentence, and one that begins with `#` the words to expect of those below it. */
export function sentencesOf(locale: Locale): Sentence[] {
  const lines = readFileSync(join(import.meta.dirname, `sentences.${locale}.txt`), 'utf8').split('\n');
  let prompt = '';
  const sentences: Sentence[] = [];
  for (const line of lines) {
    if (line.startsWith('# ')) prompt = line.replace('# ', '');
    else if (line !== '') sentences.push({ text: line, prompt });
  }
  return sentences;
}
