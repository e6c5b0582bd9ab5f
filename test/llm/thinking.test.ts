import fc from 'fast-check';
import { createThinkingFilter } from '../../src/llm/thinking.ts';

/** What is on the screen after these chunks. */
function shownAfter(chunks: string[]): string {
  const filter = createThinkingFilter();
  let text = '';
  for (const shown of [...chunks.map((chunk) => filter.push(chunk)), filter.end()]) {
    text = (shown.restart ? '' : text) + shown.text;
  }
  return text;
}

describe('the thinking filter', () => {
  it('lets plain text through at once, chunk by chunk', () => {
    const filter = createThinkingFilter();
    expect(filter.push('Hello, ')).toEqual({ text: 'Hello, ', restart: false });
    expect(filter.push('you.')).toEqual({ text: 'you.', restart: false });
  });

  it('drops what lies between the tags', () => {
    expect(shownAfter(['<think>the answer is 42</think>Hello'])).toBe('Hello');
    expect(shownAfter(['A <THINK>x</Think>B <thinking>y</thinking>C'])).toBe('A B C');
  });

  it('drops the rest when the tag is never closed', () => {
    expect(shownAfter(['Hello <think>secret', ' secret', ' </thin'])).toBe('Hello ');
    expect(shownAfter(['Hello <thin'])).toBe('Hello ');
  });

  it('starts again when a tag is closed that was never opened', () => {
    expect(shownAfter(['secret plan', ' goes on</think>', 'Hello'])).toBe('Hello');
    expect(shownAfter(['<think>a<think>b</think>c</think>Hello'])).toBe('Hello');
  });

  it('lets other angle brackets through', () => {
    const text = 'if a < b and c <t or <thick> x << 2 </th> <';
    expect(shownAfter([text])).toBe(text);
    expect(shownAfter([...text])).toBe(text);
  });

  it('shows the same however the text is cut into chunks', () => {
    const pieces = fc.array(
      fc.constantFrom('<think>', '</think>', '<', 'th', 'ink>', '</', 'a', ' ', '\n', 'ж'),
    );
    fc.assert(
      fc.property(pieces, fc.array(fc.nat(60)), (parts, cuts) => {
        const text = parts.join('');
        const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
        const chunks = at.slice(1).map((end, index) => text.slice(at[index], end));
        expect(shownAfter(chunks)).toBe(shownAfter([text]));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes two megabytes in one chunk in linear time', () => {
    const text = '<thin'.repeat(400_000);
    expect(shownAfter([text])).toHaveLength(text.length - 5);
  });
});
