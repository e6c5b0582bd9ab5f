import { fingerprintsOf } from '../domain/integrity/similarity/fingerprints.ts';
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
  async fingerprintCode(language: Language, code: string, knownToAll: readonly string[]) {
    const [own = [], ...known] = await Promise.all(
      [code, ...knownToAll].map((text) => structureOf(grammars, language, text)),
    );
    return fingerprintsOf(own, known);
  },
};
export type CodeReading = typeof works;

serveWorks(works);
