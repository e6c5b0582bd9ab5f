import { renderMarkdown, renderStatement } from '../../src/html/markdown.ts';

function bodyOf(source: string): string {
  return renderMarkdown(source, { linkTo: (href) => (href.startsWith('gone') ? null : `/at/${href}`) }).body
    .markup;
}

describe('Markdown of our own', () => {
  it('takes its title from the first heading', () => {
    expect(renderMarkdown('text\n\n# The `one`\n\n## Two', { linkTo: () => null }).title).toBe('The one');
  });

  it('gives every heading a place to link to', () => {
    expect(bodyOf('## Runs and `checks`: how')).toContain(
      '<h2 id="runs-and-checks-how">Runs and <code>checks</code>: how</h2>',
    );
  });

  it('leads where links are told to lead, and keeps the text of those without a place', () => {
    expect(bodyOf('[this](a.md?"b) and [that](gone.md)')).toBe(
      '<p><a href="/at/a.md?&#34;b">this</a> and that</p>\n',
    );
  });

  it('lets wide tables scroll by themselves, and a table in the text be text', () => {
    const body = bodyOf('| a |\n|---|\n| `<table>` |');
    expect(body).toMatch(/^<div class="wide" tabindex="0"><table>.*&lt;table&gt;.*<\/table><\/div>\s*$/s);
  });

  it('leaves HTML out', () => {
    expect(
      bodyOf('a <script>alert(1)</script> b\n\n<img src=x onerror=alert(1)>\n\n<!-- aside -->\n'),
    ).not.toMatch(/<(script|img|!--)/);
  });

  it('leaves pictures out, which are not served', () => {
    expect(bodyOf('One.\n\n![A page](images/a.png)\n\nTwo![.](b.png)')).toBe('<p>One.</p>\n<p>Two</p>\n');
  });
});

describe('a statement as HTML', () => {
  const markupOf = (source: string) => renderStatement(source).markup.trim();

  it('has paragraphs, lists, bold words and code', () => {
    expect(markupOf('One `a < b`.\n\n**Input.** Two:\n\n- x\n- y')).toBe(
      '<p>One <code>a &lt; b</code>.</p>\n<p><strong>Input.</strong> Two:</p>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>',
    );
  });

  it('shows what looks like HTML, a link or a picture as text', () => {
    const hostile =
      'a <script>alert(1)</script> <b onclick="x">b</b> [c](javascript:alert(1)) ![d](http://e.example/f.png)\n\n<img src=x onerror=alert(2)>\n\n# Big';
    const markup = markupOf(hostile);
    expect(markup).not.toMatch(/<(?!\/?(p|strong)>)/);
    expect(markup).not.toContain('e.example');
    expect(markup).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(markup).toContain('&#60;img src=x onerror=alert(2)&#62;');
    expect(markup).toContain('<p><strong>Big</strong></p>');
  });

  it('writes out what nobody could see', () => {
    expect(markupOf('a\u202eb')).toBe('<p>a⟨U+202E⟩b</p>');
  });
});
