import type { HiddenKind, ResumeFault, ResumeFormat } from '../../../src/domain/resume/read.ts';

/** A file of the corpus, and what must come out of it. */
export interface Example {
  name: string;
  make(): Uint8Array;
  expected:
    | {
        format: ResumeFormat;
        pages?: number;
        /** All lines in the order of reading; or parts of the text that must come in this order. */
        lines?: string[];
        inOrder?: string[];
        /** None where it is left out; a text is part of one. */
        hidden?: { kind: HiddenKind; text: string }[];
        cut?: boolean;
      }
    | { reason: ResumeFault };
}
