import { renderMarkdown } from '../../../src/api/pages/markdown.ts';

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
    expect(body).toMatch(/^<div class="wide"><table>.*&lt;table&gt;.*<\/table><\/div>\s*$/s);
  });

  it('leaves HTML out', () => {
    expect(
      bodyOf('a <script>alert(1)</script> b\n\n<img src=x onerror=alert(1)>\n\n<!-- aside -->\n'),
    ).not.toMatch(/<(script|img|!--)/);
  });
});
