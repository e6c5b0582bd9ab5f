import { figuresOf } from '../../../web/integrity/figures.ts';
import { texts as english } from '../../../web/texts/en/integrity.ts';
import { texts as russian } from '../../../web/texts/ru/integrity.ts';

const inEnglish = (facts: Parameters<typeof figuresOf>[0]) =>
  figuresOf(facts, english, 'en').map(({ name, value }) => `${name}: ${value}`);

describe('what a signal measured', () => {
  it('has names and units', () => {
    expect(inEnglish({ length: 327, share: 0.98, awayMs: 93_400, count: 3 })).toEqual([
      'Length: 327 characters',
      'Share of the code: 98%',
      'Away: 1 min 33 s',
      'How often: 3',
    ]);
  });

  it('is said in words where it is one', () => {
    expect(inEnglish({ origin: 'outside', told: false, followedBy: 'typing' })).toEqual([
      'From: elsewhere',
      'The page told of a paste: no',
      'Right after it: typing in one go',
    ]);
    expect(inEnglish({ kinds: 'even_typing, focus_lost' })).toEqual([
      'What was left out: Typing like a machine, Window left',
    ]);
  });

  it('names lines together, and nothing that is an id', () => {
    expect(inEnglish({ firstLine: 3, lastLine: 9, program: 'p1', task_id: 'algorithms/sum' })).toEqual([
      'Lines: 3 to 9',
    ]);
    expect(inEnglish({ similarity: 0.91, submission_id: 's', other: { session_id: 'o' } })).toEqual([
      'Likeness: 91%',
    ]);
  });

  it('counts in Russian as Russian does', () => {
    const [one, few, many] = [1, 23, 15].map((length) => figuresOf({ length }, russian, 'ru')[0]?.value);
    expect([one, few, many]).toEqual(['1 знак', '23 знака', '15 знаков']);
  });
});
