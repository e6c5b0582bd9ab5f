import { defineConfig, type Plugin } from 'vite';
import { OLDEST_BROWSERS } from './browsers.ts';

/** The server puts a nonce of each answer in its place, see `src/api/client/page.ts`. */
const NONCE = '{{nonce}}';

/** The package marks the calls that bind its keys as pure, so that a bundler would drop them. */
const emacsKeys: Plugin = {
  name: 'emacs-keys',
  transform: {
    filter: { id: /@replit\/codemirror-emacs/ },
    handler: (code) => ({ code: code.replaceAll('/*@__PURE__*/', ''), map: null }),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [emacsKeys],
  html: { cspNonce: NONCE },
  build: {
    target: Object.entries(OLDEST_BROWSERS).map(([browser, version]) => `${browser}${version}`),
    modulePreload: { polyfill: false },
    // What belongs to what, for the sizes (`npm run web:sizes`).
    manifest: true,
    // All of it is smaller than what asking for its parts costs.
    cssCodeSplit: false,
    // A data URL would need a policy of its own.
    assetsInlineLimit: 0,
    // Libraries mark what only browsers run; here that is all of it.
    rolldownOptions: {
      output: {
        // Each page has most of them, and a file more costs more than the rest of it. Moments are the console's alone.
        codeSplitting: { groups: [{ name: 'design', test: /\/web\/design\/(?!moment)[^/]+$/ }] },
      },
      onwarn: (warning, tell) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(warning),
    },
  },
});
