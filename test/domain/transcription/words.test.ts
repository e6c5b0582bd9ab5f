import { countCharacters } from '../../../src/domain/text.ts';
import { isEdited, MOST_MESSAGE_CHARACTERS, wordsOf } from '../../../src/domain/transcription/words.ts';

describe('what was heard', () => {
  it('becomes one line', () => {
    expect(wordsOf('  Well,\n I\u0000 would \t sort.  ')).toEqual({
      text: 'Well, I would sort.',
      isCut: false,
    });
  });

  it('is nothing where there is nothing to read', () => {
    for (const heard of ['', ' \n ', '\u200b\u200b', '\u0000'])
      expect(wordsOf(heard)).toEqual({ text: '', isCut: false });
  });

  it('is cut where a message ends, between words, and says so', () => {
    const { text, isCut } = wordsOf('слово '.repeat(2_000));
    expect(isCut).toBe(true);
    expect(countCharacters(text)).toBeLessThanOrEqual(MOST_MESSAGE_CHARACTERS);
    expect(text.endsWith('слово')).toBe(true);
    expect(wordsOf('x'.repeat(5_000)).text).toHaveLength(MOST_MESSAGE_CHARACTERS);
    expect(wordsOf('\ud800 and a half').text).toBe('\ufffd and a half');
  });
});

describe('words that are sent', () => {
  it('are edited where a word, a sign or a letter is another', () => {
    expect(isEdited('I would sort.', 'I would sort.')).toBe(false);
    expect(isEdited(' I  would\nsort. ', 'I would sort.')).toBe(false);
    for (const sent of ['I would sort', 'i would sort.', 'I would not sort.', ''])
      expect(isEdited(sent, 'I would sort.')).toBe(true);
  });
});
