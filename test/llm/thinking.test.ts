import fc from 'fast-check';
import { createThinkingFilter } from '../../src/llm/thinking.ts';

/** What is on the screen after these chunks. */
function shownAfter(chunks: string[]): string {
  const filter = createThinkingFilter();
  let text = '';
  for (const part of [...chunks.map((chunk) => filter.push(chunk)), filter.end()]) {
    text = (part.restart ? '' : text) + part.text;
  }
  return text;
}

/** What markers are made of, and some text. */
const MARKERS =
  '<think> </think> < th ink> </ [THINK] [/ <|im_end|> <| |> <|start|> <|channel|> <|message|> <|end|>';
const PIECES = [...MARKERS.split(' '), 'user', 'final', 'a', 'ж', ' ', '\n'];

describe('the thinking filter', () => {
  it('lets plain text through at once, chunk by chunk', () => {
    const filter = createThinkingFilter();
    expect(filter.push('Hello, ')).toEqual({ text: 'Hello, ', restart: false, over: false });
    expect(filter.push('you.')).toEqual({ text: 'you.', restart: false, over: false });
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

  it.each([
    ['[THINK]a map[/THINK]How?', 'How?'],
    ['<thought>a map</thought>\nHow?', '\nHow?'],
    ['<Reasoning>a map</Reasoning>How?', 'How?'],
    ['< think >a map</ think >How?', 'How?'],
    ['<\nthink\n>a map</think >How?', 'How?'],
    ['＜think＞a map＜/think＞How?', 'How?'],
    ['◁think▷a map◁/think▷How?', 'How?'],
    ['<|START_THINKING|>a map<|END_THINKING|>How?', 'How?'],
    ['a map[/THINK]How?', 'How?'],
  ])('knows thinking in the dialect of %s', (text, shown) => {
    expect(shownAfter([text])).toBe(shown);
    expect(shownAfter([...text])).toBe(shown);
  });

  it('shows of the harmony format the final channel alone', () => {
    const analysis = '<|channel|>analysis<|message|>A map solves it.<|end|>';
    const final = '<|start|>assistant<|channel|>final<|message|>How?<|return|>';
    const tool =
      '<|start|>assistant<|channel|>commentary to=functions.run <|constrain|>json<|message|>{"a": 1}<|call|>';
    for (const text of [
      analysis + final,
      analysis + tool + final,
      final,
      `<|start|>assistant${analysis}${final}`,
    ]) {
      expect(shownAfter([text])).toBe('How?');
      expect(shownAfter([...text])).toBe('How?');
    }
    expect(shownAfter([analysis])).toBe('');
    expect(shownAfter([tool])).toBe('');
  });

  it.each([
    ['How?<|im_end|>\n<|im_start|>user\nWith a map.<|im_end|>\n<|im_start|>assistant\nRight!'],
    ['How?</s>'],
    ['How?<|eot_id|><|start_header_id|>user<|end_header_id|>\n\nWith a map.'],
    ['How?<end_of_turn>\n<start_of_turn>user\nWith a map.'],
    ['How?<｜end▁of▁sentence｜>With a map.'],
    ['How?<|endoftext|>With a map.'],
    ['How?[INST] With a map. [/INST] Right!'],
    ['How?<|user|>With a map.'],
    ['How?<|start|>user<|message|>With a map.<|end|>'],
  ])('ends where the model goes on for both sides: %s', (text) => {
    expect(shownAfter([text])).toBe('How?');
    expect(shownAfter([...text])).toBe('How?');
  });

  it.each([
    ['<|im_start|>assistant\nHow?<|im_end|>'],
    ['<|start_header_id|>assistant<|end_header_id|>How?<|eot_id|>'],
    ['<start_of_turn>model\nHow?'],
    ['</s>How?'],
  ])('passes over what a template begins with: %s', (text) => {
    expect(shownAfter([text])).toBe('How?');
    expect(shownAfter([...text])).toBe('How?');
  });

  it('says when nothing more can come', () => {
    const filter = createThinkingFilter();
    expect(filter.push('How?<|im_end|>')).toEqual({ text: 'How?', restart: false, over: true });
    expect(filter.push('Right!')).toEqual({ text: '', restart: false, over: true });
  });

  it('lets brackets of lists, code and mathematics through', () => {
    const text = 'a[i] < b[[1]], [think about it], <|>, x <= y, [ ], `[x for x in s]` and <a href="#">';
    expect(shownAfter([text])).toBe(text);
    expect(shownAfter([...text])).toBe(text);
  });

  it('shows nothing behind the header of a turn of somebody else, in the same chunk neither', () => {
    expect(shownAfter(['<|start|>user\n<|im_end|>Hello'])).toBe('');
    expect(shownAfter(['<|im_start|>', 'user\n', '<|im_end|>Hello'])).toBe('');
  });

  it('shows the same however the text is cut into chunks', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES));
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
