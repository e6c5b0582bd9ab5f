import { randomBytes } from 'node:crypto';
import { contentSecurityPolicy } from '../../html/csp.ts';
import type { Web } from '../../web/files.ts';
import type { PageName } from '../../web/pages.ts';
import { COOKIE } from '../auth/tokens.ts';
import { comesFromElsewhere } from '../auth/visitors.ts';
import type { Context } from '../context.ts';
import { acceptedLocale } from '../problem-locale.ts';

/**
 * Answers with a page of the client, in the browser's language as far as the page names what it needs. Scripts come from this server alone; styles too, and those that the editor
 * makes while it runs carry the nonce of this answer. It says whether the browser has a token, which no script can see:
 * a page that has to ask would be refused, and browsers write that to their console as an error. Whoever follows a link from elsewhere,
 * such as a mail, may have one that is not sent along: the page has to ask then.
 */
export function showClient(ctx: Context, web: Web, name: PageName): undefined {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy({
    script: "'self'",
    style: `'self' 'nonce-${nonce}'`,
    image: "'self'",
    media: "'self'",
    connect: "'self'",
    form: "'self'",
  });
  ctx.set('Content-Security-Policy', policy);
  // Only of the page itself, and only once its visitor says yes to the browser.
  ctx.set('Permissions-Policy', 'microphone=(self), camera=(self)');
  ctx.set('Cache-Control', 'no-cache');
  ctx.vary('Accept-Language');
  ctx.set('Referrer-Policy', 'same-origin');
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = web.pages[name][acceptedLocale(ctx)]
    .replaceAll('{{nonce}}', nonce)
    .replace('{{token}}', hasToken(ctx));
}

function hasToken(ctx: Context): 'there' | 'none' | 'maybe' {
  if (ctx.cookies.get(COOKIE)) return 'there';
  return comesFromElsewhere(ctx) ? 'maybe' : 'none';
}

/** The same of a page whose address has a secret behind its `#`: kept nowhere, and no other server hears where its visitor came from. */
export function showSecretPage(ctx: Context, web: Web, name: PageName): undefined {
  showClient(ctx, web, name);
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
}
