import type { Known } from '../domain/integrity/similarity/fingerprints.ts';
import type { Match } from '../domain/integrity/similarity/matches.ts';
import type { judge } from '../domain/measurement/judge.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { Measures } from '../interviewer/syntax/measures.ts';
import type { reportPage } from '../report/page/page.ts';
import type { CodeReading } from './code.ts';
import type { IntegrityReader } from './integrity.ts';
import type { Judging } from './judging.ts';
import type { PageWriting } from './pages.ts';
import type { PdfWriting } from './pdf.ts';
import { createReaderProcess, type ReadOutcome } from './reader-process.ts';
import type { TokenCounting } from './tokens.ts';

/**
 * What reads texts of candidates and their programs at length, off the event loop that API and workers share. Each throws
 * `TextUnread` when that one text could not be read.
 */
export interface Readers {
  judge(...input: Parameters<typeof judge>): Promise<ReturnType<typeof judge>>;
  /** See `src/interviewer/syntax/bare-code.ts`. */
  bareCode(language: Language, code: string): Promise<string>;
  measureCode(language: Language, code: string): Promise<Measures>;
  /** See `src/domain/integrity/similarity/fingerprints.ts`. */
  fingerprintCode(language: Language, code: string, known: Known<string>): Promise<number[]>;
  /** See `src/domain/integrity/similarity/matches.ts`. */
  matchCode(
    language: Language,
    texts: { own: string; other: string; known: Known<string> },
  ): Promise<Match[]>;
  countTokens(text: string): Promise<number>;
  reportPage(...input: Parameters<typeof reportPage>): Promise<ReturnType<typeof reportPage>>;
  /** See `src/report/pdf/pdf.ts`. */
  reportPdf(...input: Parameters<PdfWriting['reportPdf']>): Promise<Uint8Array>;
  readIntegrity(
    ...input: Parameters<IntegrityReader['readIntegrity']>
  ): ReturnType<IntegrityReader['readIntegrity']>;
  close(): Promise<void>;
}

/** All of it takes linear time, far below a second: these are for what nobody has thought of. */
const LIMIT_MS = 10_000;
const HEAP_MB = 256;
/** The tokenizer alone takes 200 MB, and half a second to load. */
const TOKENS_HEAP_MB = 768;
/** All that is kept of an interview's typing, 100,000 edits at most. */
const INTEGRITY_LIMIT_MS = 30_000;
const INTEGRITY_HEAP_MB = 1_024;

/** The longest report there can be; an ordinary one takes half a second. */
const PDF_LIMIT_MS = 30_000;
const PDF_HEAP_MB = 512;

/** A process for each kind of work, so that none waits behind another kind's worst text. */
export function createReaders(onEnd: (kind: string, outcome: ReadOutcome) => void = () => {}): Readers {
  const limits = { limitMs: LIMIT_MS, heapMb: HEAP_MB, onEnd };
  const module = (name: string) => new URL(name, import.meta.url);
  const judging = createReaderProcess<Judging>(module('judging.ts'), limits);
  const code = createReaderProcess<CodeReading>(module('code.ts'), limits);
  const tokens = createReaderProcess<TokenCounting>(module('tokens.ts'), {
    ...limits,
    heapMb: TOKENS_HEAP_MB,
  });
  const pages = createReaderProcess<PageWriting>(module('pages.ts'), limits);
  // What typesetting has taken up it does not give back.
  const pdf = createReaderProcess<PdfWriting>(module('pdf.ts'), {
    onEnd,
    limitMs: PDF_LIMIT_MS,
    heapMb: PDF_HEAP_MB,
    isForOne: true,
  });
  const integrity = createReaderProcess<IntegrityReader>(module('integrity.ts'), {
    ...limits,
    limitMs: INTEGRITY_LIMIT_MS,
    heapMb: INTEGRITY_HEAP_MB,
  });
  return {
    judge: (...input) => judging.run('judge', ...input),
    bareCode: (...input) => code.run('bareCode', ...input),
    measureCode: (...input) => code.run('measureCode', ...input),
    fingerprintCode: (...input) => code.run('fingerprintCode', ...input),
    matchCode: (...input) => code.run('matchCode', ...input),
    countTokens: (text) => tokens.run('countTokens', text),
    readIntegrity: (...input) => integrity.run('readIntegrity', ...input),
    reportPage: (...input) => pages.run('reportPage', ...input),
    reportPdf: (...input) => pdf.run('reportPdf', ...input),
    async close() {
      await Promise.all([judging, code, tokens, pages, pdf, integrity].map((reader) => reader.close()));
    },
  };
}
