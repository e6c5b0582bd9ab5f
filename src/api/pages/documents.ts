import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { html, type Markup } from '../../html/html.ts';
import { layoutPage, type Page, type PageLink } from '../../html/layout.ts';
import { renderMarkdown } from '../../html/markdown.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../endpoint.ts';
import { notFound } from '../errors.ts';
import type { OPERATIONS } from '../operations/endpoints.ts';
import { PROBLEMS } from '../texts/problems.ts';

const FOLDER = resolve(import.meta.dirname, '../../../docs');

/** Documents that are served, by the name of their file. */
const DOCUMENTS = {
  guide: {
    label: 'Guide',
    about: 'A room in 50 lines of JavaScript: sign up, talk, run, check, read the report.',
  },
  contract: {
    label: 'Contract',
    about: 'Every call, every event, every field: what a front end may rely on.',
  },
  report: {
    label: 'Report',
    about: 'What a finished interview’s report holds, and how it is derived again.',
  },
  webhooks: {
    label: 'Webhooks',
    about: 'How a server of yours is told what happens, and how it verifies that it was us.',
  },
  ats: {
    label: 'ATS',
    about: 'How Greenhouse, Workable and Ashby order interviews, and are told how they stand.',
  },
} as const;

const API_LINKS: readonly PageLink[] = [
  ...Object.entries(DOCUMENTS).map(([name, { label }]) => ({ href: `/docs/${name}`, label })),
  { href: '/docs/api', label: 'Calls' },
];

/** The product's own documents as pages. Read and rendered once, when the server starts. */
export function documentHandlers(): Pick<Handlers<typeof OPERATIONS>, 'docs' | 'document'> {
  const index = layoutPage({ title: 'Viva: documents', lang: 'en', links: API_LINKS, body: contents() });
  const pages = new Map(Object.keys(DOCUMENTS).map((name) => [name, documentPage(name)]));
  return {
    docs(_, { ctx }) {
      show(ctx, index);
    },
    document({ params }, { ctx }) {
      const page = pages.get(params.document);
      if (!page) throw notFound(PROBLEMS.noSuchDocument);
      show(ctx, page);
    },
  };
}

function show(ctx: Context, page: Page): void {
  ctx.set('Content-Security-Policy', page.contentSecurityPolicy);
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = page.html;
}

function contents(): Markup {
  const cards = [
    ...Object.entries(DOCUMENTS).map(([name, document]) => ({ href: `/docs/${name}`, ...document })),
    {
      href: '/docs/api',
      label: 'Calls',
      about: 'Every call with its schemas, to read and to try.',
    },
    {
      href: '/openapi.json',
      label: 'OpenAPI 3.1',
      about: 'The same as a document for generators: types, clients, tests.',
    },
  ];
  return html`
<h1>Documents</h1>
<p class="lead">How to build on Viva: a room for candidates, a console for the company, an export.</p>
<ul class="cards">${cards.map(
    ({ href, label, about }) => html`<li><h2><a href="${href}">${label}</a></h2><p>${about}</p></li>`,
  )}</ul>`;
}

function documentPage(name: string): Page {
  const { title, body } = renderMarkdown(readFileSync(`${FOLDER}/${name}.md`, 'utf8'), { linkTo });
  return layoutPage({
    title: `${title} · Viva`,
    lang: 'en',
    links: API_LINKS.map((link) => ({ ...link, isHere: link.href === `/docs/${name}` })),
    body,
  });
}

/** A file beside a document, when it is served too; addresses and anchors as they are. */
function linkTo(href: string): string | null {
  if (/^(https?:|#|\/)/.test(href)) return href;
  const [, name = '', anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  return name in DOCUMENTS ? `/docs/${name}${anchor}` : null;
}
