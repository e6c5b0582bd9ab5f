import { isSpoken } from '../../../src/domain/transcription/segments.ts';

describe('a segment', () => {
  it('is spoken unless it tells otherwise', () => {
    expect(isSpoken({ text: 'Yes.' })).toBe(true);
    expect(isSpoken({ text: 'Yes.', noSpeechProb: 0.1, avgLogprob: -0.3, compressionRatio: 1.2 })).toBe(true);
  });

  it('is silence where nobody seems to speak and the words are unsure: one of both is not enough', () => {
    expect(isSpoken({ text: 'You', noSpeechProb: 0.61, avgLogprob: -1.1 })).toBe(false);
    expect(isSpoken({ text: 'You', noSpeechProb: 0.61, avgLogprob: -0.9 })).toBe(true);
    expect(isSpoken({ text: 'You', noSpeechProb: 0.5, avgLogprob: -1.1 })).toBe(true);
  });

  it('is none where it goes in circles', () => {
    expect(isSpoken({ text: 'so so so', compressionRatio: 2.5 })).toBe(false);
  });
});
