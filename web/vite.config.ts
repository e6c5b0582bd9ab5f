import { defineConfig, type Plugin } from 'vite';
import { OLDEST_BROWSERS } from './browsers.ts';

/** The server puts a nonce of each answer in its place, see `src/api/client/page.ts`. */
const NONCE = '{{nonce}}';

/** Of what no page but `/my-data` shows at its opening. Together, since each of them is smaller than what asking for it costs. */
const LATER_STYLES =
  /\/web\/(my-data|integrity|room\/(closing|dialogs)|room\/work\/(comparison|own-input|tests)|editor\/two-texts)[/.].*css$/;

/** What the panes of a room and the parts of them that come later both know of the work. */
const WORK =
  /\/web\/(room\/work\/(entries|hooks|language|measures|obstacle|under-way|work)|editor\/(code-size|settings))\.ts$/;

/** The package marks the calls that bind its keys as pure, so that a bundler would drop them. */
const emacsKeys: Plugin = {
  name: 'emacs-keys',
  transform: {
    filter: { id: /@replit\/codemirror-emacs/ },
    handler: (code) => ({ code: code.replaceAll('/*@__PURE__*/', ''), map: null }),
  },
};

/** The package makes an instance of all its parts as it is loaded; the client reads Markdown, and writes none. */
const markdownLexer: Plugin = {
  name: 'markdown-lexer',
  transform: {
    filter: { id: /\/marked\.esm\.js$/ },
    handler(code) {
      const [, parts] = /^(.+?;)var \w+=new \w+;function /s.exec(code) ?? [];
      const [, lexer] = /[{,](\w+) as Lexer[,}]/.exec(code) ?? [];
      if (!parts || !lexer) throw new Error('the lexer of marked is not where it was');
      return { code: `${parts}export{${lexer} as Lexer};`, map: null };
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [emacsKeys, markdownLexer],
  html: { cspNonce: NONCE },
  build: {
    target: Object.entries(OLDEST_BROWSERS).map(([browser, version]) => `${browser}${version}`),
    modulePreload: { polyfill: false },
    // What belongs to what, for the sizes (`npm run web:sizes`).
    manifest: true,
    // A data URL would need a policy of its own.
    assetsInlineLimit: 0,
    // Libraries mark what only browsers run; here that is all of it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'console-style', test: /\/web\/console\/.+\.css$/, priority: 3 },
            { name: 'later-style', test: LATER_STYLES, priority: 2 },
            { name: 'style', test: /\.css$/, priority: 1 },
            // Each page has most of them, and a file more costs more than the rest of it. Moments come with what shows them.
            { name: 'design', test: /\/web\/design\/(?!moment)[^/]+$/ },
            { name: 'work', test: WORK, includeDependenciesRecursively: false },
          ],
        },
      },
      onwarn: (warning, tell) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(warning),
    },
  },
});
