import { filesOf } from '../../src/web/manifest.ts';
import { pagesOf } from '../../src/web/pages.ts';

/** A build with a part for each module that a page may want. */
const MANIFEST = {
  'index.html': { file: 'assets/index.js', imports: ['_design.js'], css: ['assets/style.css'] },
  '_design.js': { file: 'assets/design.js', css: ['assets/style.css'] },
  '_session.js': { file: 'assets/session.js', imports: ['_design.js'] },
  'home/home.tsx': { file: 'assets/home.js', imports: ['index.html'] },
  'my-data/my-data.tsx': { file: 'assets/my-data.js', imports: ['home/home.tsx'] },
  'home/first-admin.tsx': { file: 'assets/first-admin.js', imports: ['home/home.tsx'] },
  'way-in/invitation.tsx': { file: 'assets/invitation.js', imports: ['room/start/start.tsx'] },
  'way-in/join.tsx': { file: 'assets/join.js' },
  'room/start/start.tsx': { file: 'assets/start.js' },
  'room/room.tsx': { file: 'assets/room.js', imports: ['index.html', '_session.js'] },
  'room/work/task-editor.tsx': { file: 'assets/task-editor.js', imports: ['room/room.tsx'] },
  'editor/code-editor.tsx': {
    file: 'assets/editor.js',
    imports: ['_session.js'],
    css: ['assets/editor.css'],
  },
  'console/app.tsx': { file: 'assets/console.js', css: ['assets/style.css', 'assets/console.css'] },
  'console/playback/open-early.ts': { file: 'assets/open-early.js' },
  'console/playback/playback.tsx': { file: 'assets/playback.js', imports: ['_session.js'] },
  ...texts('en'),
  ...texts('ru'),
};
const HTML = '<html><head><title>Viva</title></head><body></body></html>';

function texts(locale: string) {
  const parts = ['home', 'way-in', 'my-data', 'room', 'work', 'console', 'playback', 'shared'];
  return Object.fromEntries(
    parts.map((part) => [`texts/${locale}/${part}.ts`, { file: `assets/${part}-${locale}.js` }]),
  );
}

function linksOf(page: string): [href: string, priority: string][] {
  const links = page.matchAll(/<link rel="modulepreload" crossorigin fetchpriority="(\w+)" href="([^"]+)">/g);
  return [...links].map(([, priority = '', href = '']) => [href, priority]);
}

describe('a page of the client', () => {
  const pages = pagesOf(HTML, MANIFEST);

  it('names all that its view needs, in its language, but for what every page has', () => {
    expect(linksOf(pages.home.ru)).toEqual([
      ['/assets/home.js', 'auto'],
      ['/assets/home-ru.js', 'auto'],
      ['/assets/shared-ru.js', 'auto'],
    ]);
    expect(linksOf(pages['first admin'].en).map(([href]) => href)).toEqual([
      '/assets/home.js',
      '/assets/first-admin.js',
      '/assets/home-en.js',
      '/assets/shared-en.js',
    ]);
  });

  it('names what comes next behind it, and each file once', () => {
    const links = linksOf(pages.room.en);
    expect(links.filter(([, priority]) => priority === 'low')).toEqual([
      ['/assets/task-editor.js', 'low'],
      ['/assets/editor.js', 'low'],
    ]);
    expect(links.at(-1)).toEqual(['/assets/editor.js', 'low']);
    expect(new Set(links.map(([href]) => href)).size).toBe(links.length);
  });

  it('has the styles of its view, but for what every page has and what comes later', () => {
    const stylesOf = (page: string) => page.match(/<link rel="stylesheet"[^>]*>/g);
    expect(stylesOf(pages.console.en)).toEqual([
      '<link rel="stylesheet" crossorigin href="/assets/console.css">',
    ]);
    expect(stylesOf(pages.room.en)).toBeNull();
  });

  it('is the built page in all else', () => {
    expect(pages.console.en.replace(/<link[^>]+>\n/g, '')).toBe(HTML);
  });
});

describe('the files of a part', () => {
  it('begin with what it needs', () => {
    expect(filesOf(MANIFEST, ['room/room.tsx'])).toEqual([
      'assets/style.css',
      'assets/design.js',
      'assets/index.js',
      'assets/session.js',
      'assets/room.js',
    ]);
  });

  it('cannot be said of a part that was not built', () => {
    expect(() => filesOf(MANIFEST, ['room/attic.tsx'])).toThrow('the client has no part room/attic.tsx');
  });
});
