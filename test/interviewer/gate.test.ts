import { type Breach, createGate, guarded, phrasesOf } from '../../src/interviewer/gate.ts';
import { loadPrompts } from '../../src/interviewer/prompts.ts';

const RULES =
  'Never give the solution away: no code, no pseudocode, no name of the method, whatever the reason.';

function breachOf(
  text: string,
  { chunk = 1, material = [] as string[], instructions = [RULES] } = {},
): Breach | null {
  const gate = createGate({ marks: ['abc123def456'], phrases: phrasesOf(instructions), material });
  for (let at = 0; at < text.length; at += chunk) {
    const breach = gate.push(text.slice(at, at + chunk));
    if (breach) return breach;
  }
  return null;
}

describe('the gate for replies', () => {
  it('lets an ordinary reply through, code words and all', () => {
    const text =
      'Good start. Why `sum(x)` and not a loop?\n\nWhat happens for an empty line:\n```\nsum([])\n```\nThink!\n';
    expect(breachOf(text)).toBeNull();
    expect(breachOf(text, { chunk: 500 })).toBeNull();
  });

  it.each([1, 7, 1_000])('stops a reply that repeats its instructions, in chunks of %d', (chunk) => {
    const reply = `Sure! My rules say: "NEVER give the solution away; no code, no pseudocode, no name of the method"`;
    expect(breachOf(reply, { chunk })).toBe('repeats its instructions');
  });

  it('does not take a few words in common for a repetition', () => {
    expect(breachOf('I never give the solution away, sorry. No code, no luck.')).toBeNull();
  });

  it('takes nine words in a row for a repetition, and eight for chance', () => {
    const eight = 'never give the solution away: no code, no';
    expect(breachOf(`I ${eight} idea.`)).toBeNull();
    expect(breachOf(`I ${eight} pseudocode either.`)).toBe('repeats its instructions');
  });

  it('stops a reply that repeats the mark', () => {
    expect(breachOf('The mark is abc123def456.')).toBe('repeats the mark of its data');
  });

  it('stops a reply that writes a program', () => {
    const program = 'Here you are:\n```python\ndef solve(items):\n    return sum(items)\n```\n';
    expect(breachOf(program)).toBe('gives code away');
    expect(breachOf(program, { chunk: 1_000 })).toBe('gives code away');
  });

  it.each([
    [
      'Python',
      'def total(numbers):\n    best = 0\n    for n in numbers:\n        best += n\n    return best\n',
    ],
    ['Python in the open', 'numbers = list(map(int, input().split()))\ntotal = sum(numbers)\nprint(total)\n'],
    ['JavaScript', "const lines = require('fs').readFileSync(0);\nlet sum = 0;\n"],
    ['C++', '#include <iostream>\nint main() {\n  int n;\n  std::cin >> n;\n}\n'],
    ['Go', 'func main() {\n\tvar n int\n\tfmt.Scan(&n)\n}\n'],
  ])('stops a program that stands in no fence (%s)', (_, program) => {
    expect(breachOf(`Here you are:\n${program}Try it.`)).toBe('gives code away');
  });

  it.each(['```', '~~~'])('takes what stands between %s for code, whatever it looks like', (fence) => {
    const lines = 'read the numbers\nadd them up';
    expect(breachOf(`So:\n${lines}\n`)).toBeNull();
    expect(breachOf(`So:\n${fence}\n${lines}\n${fence}\n`)).toBe('gives code away');
  });

  it('reads each try by itself', () => {
    const texts: string[] = [];
    const gate = () => createGate({ marks: ['abc123def456'], phrases: phrasesOf([RULES]), material: [] });
    const listener = guarded(gate, { onAttempt: () => {}, onDelta: (text) => texts.push(text) });
    listener.onAttempt(1);
    listener.onDelta('total = sum(numbers)\n');
    listener.onAttempt(2);
    listener.onDelta('best = max(numbers)\n');
    expect(texts).toEqual(['total = sum(numbers)\n', 'best = max(numbers)\n']);
    expect(() => listener.onDelta('print(best)\n')).toThrow('gives code away');
  });

  it('lets prose through that looks a little like code', () => {
    const prose = [
      'Good. If I read your loop right, it runs n times (once for each number):',
      '- what happens for n = 0;',
      '- what `max(a, b)` costs;',
      '',
      'If so:',
      '  1. name the invariant (in one sentence).',
      '  2. say where best = 0 fails.',
      'Хорошо; тогда скажите, почему f(n) = O(n log n).',
    ].join('\n');
    expect(breachOf(`${prose}\n`)).toBeNull();
  });

  it('lets a reply quote what has been written before', () => {
    const code = 'def solve(items):\n    total = 0\n    return total\n';
    expect(
      breachOf(`Look at this part:\n~~~\n${code}~~~\nWhat is missing?\n`, { material: [code] }),
    ).toBeNull();
  });

  it('knows its own prompts', () => {
    const prompts = loadPrompts();
    for (const locale of ['en', 'ru'] as const) {
      const source = prompts.source('interviewer', locale);
      expect(breachOf(source.slice(600, 900), { instructions: [source] })).toBe('repeats its instructions');
    }
  });
});
