/** A stretch of a recording, with what a model of Whisper's kind thinks of its own words for it. */
export interface Segment {
  text: string;
  /** The chance that nobody speaks. */
  noSpeechProb?: number | undefined;
  /** How sure it is of the words: the mean logarithm of their chances. */
  avgLogprob?: number | undefined;
  /** How much shorter zlib makes the text: a phrase that is said over and over shrinks to little. */
  compressionRatio?: number | undefined;
}

/** Whisper's own: silence is where nobody seems to speak and the words are unsure, and so are words that go in circles. */
const SILENCE = { noSpeechProb: 0.6, avgLogprob: -1, compressionRatio: 2.4 };

/**
 * Whether these are words of a person's. In silence and in noise such models write what films end with, and go in circles;
 * what they say of their words tells it.
 */
export function isSpoken({ noSpeechProb = 0, avgLogprob = 0, compressionRatio = 0 }: Segment): boolean {
  const isSilence = noSpeechProb > SILENCE.noSpeechProb && avgLogprob < SILENCE.avgLogprob;
  return !isSilence && compressionRatio <= SILENCE.compressionRatio;
}
