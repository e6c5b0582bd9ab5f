import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { contentSecurityPolicy } from '../../html/csp.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../endpoint.ts';
import type { VIEWER } from './viewer-endpoints.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Calls · Viva</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/api/swagger-ui.css">
</head>
<body>
<div id="viewer"></div>
<script src="/docs/api/swagger-ui-bundle.js"></script>
<script src="/docs/api/start.js"></script>
</body>
</html>
`;

const START = `const dark = matchMedia('(prefers-color-scheme: dark)');
const dress = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', dress);
dress();
SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#viewer',
  deepLinking: true,
  validatorUrl: null,
});
`;

/** Nothing from anywhere else. The viewer draws icons from data URLs. */
const CONTENT_SECURITY_POLICY = contentSecurityPolicy({
  script: "'self'",
  style: "'self'",
  image: "'self' data:",
  connect: "'self'",
});

export function viewerHandlers(): Handlers<typeof VIEWER> {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  return {
    viewer(_, { ctx }) {
      ctx.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
      ctx.type = 'text/html; charset=utf-8';
      ctx.body = PAGE;
    },

    viewerStart(_, { ctx }) {
      ctx.type = 'text/javascript; charset=utf-8';
      ctx.body = START;
    },

    async viewerStyle(_, { ctx }) {
      await send(ctx, 'swagger-ui.css', 'text/css; charset=utf-8');
    },

    async viewerScript(_, { ctx }) {
      await send(ctx, 'swagger-ui-bundle.js', 'text/javascript; charset=utf-8');
    },
  };

  async function send(ctx: Context, file: string, type: string) {
    ctx.set('Cache-Control', 'public, max-age=3600');
    ctx.type = type;
    ctx.body = await readFile(join(folder, file));
  }
}
