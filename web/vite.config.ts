import { defineConfig } from 'vite';
import { OLDEST_BROWSERS } from './browsers.ts';

/** The server puts a nonce of each answer in its place, see `src/web/page.ts`. */
const NONCE = '{{nonce}}';

export default defineConfig({
  root: import.meta.dirname,
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
      onwarn: (warning, tell) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(warning),
    },
  },
});
