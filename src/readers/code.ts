import { fingerprintsOf, type Known } from '../domain/integrity/similarity/fingerprints.ts';
import type { Language } from '../domain/vocabulary.ts';
import { bareCode } from '../interviewer/syntax/bare-code.ts';
import { createGrammars } from '../interviewer/syntax/grammar.ts';
import { measureCode } from '../interviewer/syntax/measures.ts';
import { structureOf } from '../interviewer/syntax/structure.ts';
import { serveWorks } from './serve.ts';

const grammars = createGrammars();

const works = {
  bareCode: (language: Language, code: string) => bareCode(grammars, language, code),
  measureCode: (language: Language, code: string) => measureCode(grammars, language, code),
  async fingerprintCode(language: Language, code: string, known: Known<string>) {
    const structure = (text: string) => structureOf(grammars, language, text);
    return fingerprintsOf(await structure(code), {
      template: await structure(known.template),
      references: await Promise.all(known.references.map(structure)),
    });
  },
};
export type CodeReading = typeof works;

serveWorks(works);
