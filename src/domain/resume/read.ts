/** What a résumé may be handed in as. */
export const RESUME_FORMATS = ['pdf', 'docx', 'text', 'json'] as const;
export type ResumeFormat = (typeof RESUME_FORMATS)[number];

/** Why a person would not see a text that is in the file. */
export const HIDDEN_KINDS = [
  /** In the colour of what lies behind it. */
  'colour',
  /** Smaller than two points. */
  'tiny',
  /** Outside of the page. */
  'off_page',
  /** Not painted at all: in a mode that leaves no ink, or fully transparent. */
  'invisible',
  /** The document itself says that it is hidden. */
  'vanish',
  /** Characters without a width or a shape, such as tags of Unicode. */
  'zero_width',
  /** Painted over, or cut away. */
  'covered',
] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** Why nothing could be read. */
export const RESUME_FAULTS = [
  /** Broken, or nothing that its reader understands within its limits. */
  'unreadable',
  'encrypted',
  /** Pictures of pages, without text. */
  'scanned',
  'empty',
  /** It unpacks to more than a résumé can be. */
  'too_large',
  /** More pages than a résumé can have. */
  'too_long',
  'wrong_type',
] as const;
export type ResumeFault = (typeof RESUME_FAULTS)[number];

/** A line as it stands on its page; both are counted from 1. What has no pages is one page. */
interface ResumeLine {
  page: number;
  line: number;
  text: string;
}

interface HiddenText {
  page: number;
  kind: HiddenKind;
  text: string;
}

/** What a person sees who opens the file, and apart from it what they would not see. */
export type ReadResume =
  | {
      kind: 'read';
      format: ResumeFormat;
      pages: number;
      lines: ResumeLine[];
      hidden: HiddenText[];
      /** There is more text than is read of a résumé; the rest is left out. */
      cut: boolean;
    }
  | { kind: 'failed'; reason: ResumeFault };

/** A longer one is `too_long`. */
export const MAX_RESUME_PAGES = 20;
