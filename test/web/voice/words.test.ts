import { isEdited, withoutWords } from '../../../web/voice/words.ts';

describe('words that were spoken', () => {
  it('are the same whatever white space stands between them', () => {
    expect(isEdited(' a hash\n map ', 'a hash map')).toBe(false);
    expect(isEdited('a hash set', 'a hash map')).toBe(true);
  });

  it('are taken out again where they stand at the end, with what was typed before left', () => {
    expect(withoutWords('typed\nspoken words', 'spoken words')).toBe('typed');
    expect(withoutWords('spoken words', 'spoken words')).toBe('');
    expect(withoutWords('spoken words, changed', 'spoken words')).toBe('spoken words, changed');
  });
});
