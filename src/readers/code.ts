import { fingerprintsOf, type Known } from '../domain/integrity/similarity/fingerprints.ts';
import { matchesOf, noiseFor } from '../domain/integrity/similarity/matches.ts';
import type { Language } from '../domain/vocabulary.ts';
import { bareCode } from '../interviewer/syntax/bare-code.ts';
import { createGrammars } from '../interviewer/syntax/grammar.ts';
import { measureCode } from '../interviewer/syntax/measures.ts';
import { structureOf, tokensOf } from '../interviewer/syntax/structure.ts';
import { serveWorks } from './serve.ts';

const grammars = createGrammars();

const works = {
  bareCode: (language: Language, code: string) => bareCode(grammars, language, code),
  measureCode: (language: Language, code: string) => measureCode(grammars, language, code),
  async fingerprintCode(language: Language, code: string, known: Known<string>) {
    return fingerprintsOf(await structureOf(grammars, language, code), await structuresOf(language, known));
  },
  async matchCode(
    language: Language,
    { own, other, known }: { own: string; other: string; known: Known<string> },
  ) {
    const [one, another] = [
      await tokensOf(grammars, language, own),
      await tokensOf(grammars, language, other),
    ];
    return matchesOf(one, another, noiseFor([one, another], await structuresOf(language, known)));
  },
};

async function structuresOf(
  language: Language,
  { template, references }: Known<string>,
): Promise<Known<string[]>> {
  const structure = (text: string) => structureOf(grammars, language, text);
  return {
    template: await structure(template),
    references: await Promise.all(references.map(structure)),
  };
}

export type CodeReading = typeof works;

serveWorks(works);
