import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, type Markup, page } from './html.ts';

/** What every page but the report looks like: light and dark, from 360 px on, without script. */
const STYLE = readFileSync(join(import.meta.dirname, 'layout.css'), 'utf8');

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

export interface PageParts {
  /** Of the window; the page's own heading is in `body`. */
  title: string;
  lang: string;
  /** In the order of the bar at the top. */
  links?: readonly PageLink[];
  /** What stands in `main`. */
  body: Markup;
  /** Whether it has a form that is sent to this server. */
  hasForm?: boolean;
  /** More of what stands in `head`. */
  head?: Markup;
  /** Path of a script of our own. */
  script?: string;
}

export interface PageLink {
  href: string;
  label: string;
  /** The page that is shown. */
  isHere?: boolean;
}

export interface Page {
  html: string;
  /** Goes with it: nothing is loaded or framed, and nothing is run but the page's one script. */
  contentSecurityPolicy: string;
}

/** A whole page of our own: a bar that leads home, and `body` below it. */
export function layoutPage({
  title,
  lang,
  links = [],
  body,
  hasForm = false,
  head,
  script,
}: PageParts): Page {
  const whole = html`
<header class="bar">
<a class="brand" href="/">Viva</a>
${links.length > 0 ? html`<nav>${links.map(link)}</nav>` : ''}
</header>
<main>${body}</main>
${script === undefined ? '' : html`<script src="${script}"></script>`}`;
  return {
    html: page({ title, lang, style: STYLE, head, body: whole }),
    contentSecurityPolicy: [
      "default-src 'none'",
      `style-src 'sha256-${STYLE_HASH}'`,
      ...(script === undefined ? [] : ["script-src 'self'"]),
      "base-uri 'none'",
      `form-action ${hasForm ? "'self'" : "'none'"}`,
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

function link({ href, label, isHere }: PageLink): Markup {
  return isHere
    ? html`<a href="${href}" aria-current="page">${label}</a>`
    : html`<a href="${href}">${label}</a>`;
}
