import { type PaperElement, type PaperNode, paperOf } from '../../../src/report/pdf/tree.ts';

const WORDS = { drawable: (text: string) => text, leftOut: (count: number) => `${count} more` };

function body(html: string): PaperNode[] {
  return paperOf(
    `<!doctype html><html lang="en"><head><title>A</title></head><body>${html}</body></html>`,
    WORDS,
  ).body;
}

const texts = (nodes: readonly PaperNode[]): string[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [node] : texts(node.children)));

describe('a page as it is set on paper', () => {
  it('has white space as a browser shows it', () => {
    expect(texts(body('<p>\n  one <b> two</b>\n<i>three</i>, four \n</p>\n<p> five</p>'))).toEqual([
      'one',
      ' two',
      ' ',
      'three',
      ', four',
      'five',
    ]);
  });

  it('keeps the white space of code and of what people wrote', () => {
    const line = '<span class="line" data-line="1">  a\tb\n</span>';
    expect(texts(body(`<div class="code">${line}</div><pre>x\n\n  y</pre>`))).toEqual([
      '  a\tb\n',
      'x\n\n  y',
    ]);
    expect(texts(body('<blockquote><p>one\n\n  two</p></blockquote>'))).toEqual(['one\n\n  two']);
  });

  it('lets long words break, between letters as people see them', () => {
    const [text = ''] = texts(body(`<p>${'e\u0301'.repeat(60)}</p>`));
    expect(text.split('\u200b').map((part) => part.length)).toEqual([48, 48, 24]);
  });

  it('has no ways about the page, and knows where its links lead', () => {
    const html = '<a class="skip" href="#x">Skip</a><h2 id="x">X</h2><p><a href="#x">See</a></p>';
    const paper = paperOf(`<html><body>${html}</body></html>`, WORDS);
    expect(paper.targets).toEqual(['x']);
    expect(texts(paper.body)).toEqual(['X', 'See']);
    expect((paper.body[1] as PaperElement).children[0]).toMatchObject({ tag: 'a', target: 'x' });
  });

  it('is cut where a table or a talk has no end, and says how much is left', () => {
    const rows = '<tr><td>a</td></tr>'.repeat(2_003);
    expect(texts(body(`<table><tbody>${rows}</tbody></table>`)).slice(-2)).toEqual(['a', '3 more']);
    const said = '<blockquote>b</blockquote>'.repeat(2_001);
    expect(texts(body(`<section><div class="talk">${said}</div></section>`)).slice(-2)).toEqual([
      'b',
      '1 more',
    ]);
    expect(texts(body(`<ul>${'<li>c</li>'.repeat(2_001)}</ul>`))).toHaveLength(2_001);
  });
});
