import { Marked, type Tokens } from 'marked';
import { html, type Markup } from '../presenters/html.ts';

export interface RenderedMarkdown {
  /** Of the first heading, without markup. */
  title: string;
  body: Markup;
}

/**
 * Our own documents as HTML: HTML in them is left out, headings can be linked to, and wide tables scroll by
 * themselves. `linkTo` says where a link leads here, or null for one that has no place: of that only its text stays.
 */
export function renderMarkdown(
  source: string,
  { linkTo }: { linkTo: (href: string) => string | null },
): RenderedMarkdown {
  let title = '';
  const markdown = new Marked({
    renderer: {
      html: () => '',
      heading({ tokens, depth, text }: Tokens.Heading) {
        title ||= text.replaceAll('`', '');
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const text = { markup: this.parser.parseInline(tokens) };
        const target = linkTo(href);
        return (target === null ? text : html`<a href="${target}">${text}</a>`).markup;
      },
    },
    // A `<table>` in the text itself is escaped by now.
    hooks: {
      postprocess: (rendered: string) =>
        rendered.replaceAll('<table>', '<div class="wide"><table>').replaceAll('</table>', '</table></div>'),
    },
  });
  const body = { markup: markdown.parse(source, { async: false }) };
  return { title, body };
}

/** As GitHub makes them, so that links in the files work here too. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}
