import type { Locale } from '../domain/vocabulary.ts';

/** A mail before it is written: its text and its HTML say the same. */
export interface Letter {
  /** The same at each try: a mail that comes twice is known by it. */
  id: string;
  to: string;
  /** Null: answers go to the sender. */
  replyTo: string | null;
  locale: Locale;
  subject: string;
  /** Paragraphs before the link. */
  before: readonly string[];
  link: { label: string; url: string };
  /** Paragraphs behind it. */
  after: readonly string[];
  stopText: string;
  /** A page that stops mail of this kind, by a POST. */
  stopUrl: string;
}
