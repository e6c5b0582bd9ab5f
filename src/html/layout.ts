import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy, hashSource } from './csp.ts';
import { html, type Markup, page } from './html.ts';
import { TOKENS } from './tokens.ts';

/** What every page but the report looks like: light and dark, from 360 px on, without script. */
const STYLE = TOKENS + readFileSync(join(import.meta.dirname, 'layout.css'), 'utf8');

const STYLE_SOURCE = hashSource(STYLE);

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
    contentSecurityPolicy: contentSecurityPolicy({
      style: STYLE_SOURCE,
      script: script === undefined ? undefined : "'self'",
      form: hasForm ? "'self'" : undefined,
    }),
  };
}

function link({ href, label, isHere }: PageLink): Markup {
  return isHere
    ? html`<a href="${href}" aria-current="page">${label}</a>`
    : html`<a href="${href}">${label}</a>`;
}
