import { Marked, type Tokens } from 'marked';
import { html, type Markup, shown } from './html.ts';

export interface RenderedMarkdown {
  /** Of the first heading, without markup. */
  title: string;
  body: Markup;
}

/**
 * Our own documents as HTML: HTML and pictures in them are left out, headings can be linked to, and wide tables scroll by
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
      // They lie beside the documents and are not served.
      image: () => '',
      paragraph: ({ tokens }: Tokens.Paragraph) =>
        tokens.every(({ type }) => type === 'image') ? '' : false,
    },
    // Wide ones scroll, by keys too. A `<table>` in the text itself is escaped by now.
    hooks: {
      postprocess: (rendered: string) =>
        rendered
          .replaceAll('<table>', '<div class="wide" tabindex="0"><table>')
          .replaceAll('</table>', '</table></div>')
          .replaceAll('<pre>', '<pre tabindex="0">'),
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

/**
 * The statement of a task, or another short text of a task bank, as HTML. What looks like HTML is shown as it is written;
 * nothing links or loads, and a heading is a bold line, since the text stands under the headings of a page.
 */
export function renderStatement(source: string): Markup {
  const markdown = new Marked({
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => html`${text}`.markup,
      heading({ tokens }: Tokens.Heading) {
        return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>\n`;
      },
      link({ tokens }: Tokens.Link) {
        return this.parser.parseInline(tokens);
      },
      image: ({ text }: Tokens.Image) => html`${text}`.markup,
    },
  });
  return { markup: markdown.parse(shown(source), { async: false }) };
}
