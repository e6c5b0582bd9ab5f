import { LOCALES, type Locale } from '../domain/vocabulary.ts';
import { filesOf, type Manifest } from './manifest.ts';

interface Page {
  /** Modules of `web/` that it shows first, and the parts of its texts. */
  views: readonly string[];
  texts: readonly string[];
  /** Modules that it shows next. */
  soon?: readonly string[];
}

/** What each page of the client needs, beside what all of them do. */
export const PAGES = {
  home: { views: ['home/home.tsx'], texts: ['home', 'shared'] },
  'first admin': { views: ['home/first-admin.tsx'], texts: ['home', 'shared'] },
  invitation: { views: ['way-in/invitation.tsx'], texts: ['way-in', 'home', 'room', 'shared'] },
  join: { views: ['way-in/join.tsx'], texts: ['way-in', 'home', 'shared'] },
  'my data': { views: ['my-data/my-data.tsx'], texts: ['my-data', 'home', 'shared'] },
  start: { views: ['room/start/start.tsx'], texts: ['room', 'shared'] },
  room: {
    views: ['room/room.tsx'],
    texts: ['room', 'work', 'shared'],
    soon: ['room/work/task-editor.tsx', 'editor/code-editor.tsx'],
  },
  console: { views: ['console/app.tsx'], texts: ['console', 'shared'] },
  playback: {
    views: ['console/app.tsx', 'console/playback/open-early.ts'],
    texts: ['console', 'playback', 'shared'],
    soon: ['console/playback/playback.tsx'],
  },
} satisfies Record<string, Page>;

export type PageName = keyof typeof PAGES;
export type Pages = Readonly<Record<PageName, Readonly<Record<Locale, string>>>>;

/** What all pages have. */
export const SHELL = ['index.html'];

/** Modules without which a page shows nothing. */
export function modulesOf(name: PageName, locale: Locale): string[] {
  const { views, texts } = PAGES[name];
  return [...views, ...texts.map((part) => `texts/${locale}/${part}.ts`)];
}

/**
 * The built page, once for each name and language, with links to all that it needs: a browser gets everything at once, and
 * does not have to run one file to hear of the next.
 */
export function pagesOf(html: string, manifest: Manifest): Pages {
  const names = Object.keys(PAGES) as PageName[];
  const pages = names.map((name) => [name, byLocale((locale) => withLinks(html, manifest, name, locale))]);
  return Object.fromEntries(pages);
}

function byLocale<Value>(of: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, Value>;
}

function withLinks(html: string, manifest: Manifest, name: PageName, locale: Locale): string {
  const page: Page = PAGES[name];
  const modules = modulesOf(name, locale);
  const next = filesOf(manifest, page.soon ?? [], [...SHELL, ...modules]);
  const links = [
    ...filesOf(manifest, modules, SHELL).map((file) => link(file)),
    // Their styles are left to the bundler's code: a page waits for each that it names.
    ...next.filter((file) => !isStyle(file)).map((file) => link(file, 'low')),
  ];
  return html.replace('</head>', `${links.join('\n')}\n</head>`);
}

/** As the bundler's own code would make it later, which leaves out what is there. */
function link(file: string, priority = 'auto'): string {
  if (isStyle(file)) return `<link rel="stylesheet" crossorigin href="/${file}">`;
  return `<link rel="modulepreload" crossorigin fetchpriority="${priority}" href="/${file}">`;
}

function isStyle(file: string): boolean {
  return file.endsWith('.css');
}
