import { endAtSentence } from '../../src/llm/sentences.ts';

describe('a text that was cut off', () => {
  it('ends at its last whole sentence', () => {
    expect(endAtSentence('This is whole. This one is not quite')).toBe(
      'This is whole. This one is not quite…',
    );
    expect(endAtSentence('This one sentence is whole! This is')).toBe('This one sentence is whole!');
    expect(endAtSentence('Почему? Потому что так… И ещё')).toBe('Почему? Потому что так…');
  });

  it('does not lose more than half of itself for that', () => {
    expect(endAtSentence('No. But what follows is nearly all that was said ')).toBe(
      'No. But what follows is nearly all that was said…',
    );
  });

  it('has no end inside a number or a name', () => {
    expect(endAtSentence('The limit of it is 3.5 and no')).toBe('The limit of it is 3.5 and no…');
  });
});
