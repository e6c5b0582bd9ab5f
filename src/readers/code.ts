import type { Language } from '../domain/vocabulary.ts';
import { bareCode } from '../interviewer/syntax/bare-code.ts';
import { createGrammars } from '../interviewer/syntax/grammar.ts';
import { measureCode } from '../interviewer/syntax/measures.ts';
import { serveWorks } from './serve.ts';

const grammars = createGrammars();

const works = {
  bareCode: (language: Language, code: string) => bareCode(grammars, language, code),
  measureCode: (language: Language, code: string) => measureCode(grammars, language, code),
};
export type CodeReading = typeof works;

serveWorks(works);
