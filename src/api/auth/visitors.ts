import type { Page } from '../../html/layout.ts';
import type { ApiMiddleware, Context } from '../context.ts';
import { reloadPage, signInPage } from '../pages/sign-in.ts';
import { acceptedLocale } from '../problem-locale.ts';
import { ownPath } from './own-path.ts';
import { isUnauthenticated } from './signed-in.ts';

/**
 * Before `signedIn`, for what people open in a browser: those who are not signed in get a page to do so, and then what
 * they asked for. The cookie is `SameSite=Strict`, so a browser that comes by a link from elsewhere does not show it;
 * it gets a page that asks again, as a page of our own.
 */
export const visitors: ApiMiddleware = async (ctx, next) => {
  if (!wantsPage(ctx)) return next();
  if (comesFromElsewhere(ctx)) {
    showPage(ctx, 200, reloadPage(acceptedLocale(ctx), ownPath(ctx.url)));
    return;
  }
  try {
    await next();
  } catch (error) {
    if (!isUnauthenticated(error)) throw error;
    showPage(ctx, 401, signInPage(acceptedLocale(ctx), { next: ownPath(ctx.url) }));
  }
};

/** Opens it in a browser, to look at it. */
export function wantsPage(ctx: Context): boolean {
  return ctx.get('Authorization') === '' && ctx.accepts('application/json', 'text/html') === 'text/html';
}

/** By a link that was followed: what a script of another site reads has an `Origin`. */
export function comesFromElsewhere(ctx: Context): boolean {
  return ['cross-site', 'same-site'].includes(ctx.get('Sec-Fetch-Site')) && ctx.get('Origin') === '';
}

/** Its form says where it was sent from: with no referrer at all, browsers hide the origin too. */
export function showPage(ctx: Context, status: number, page: Page): void {
  ctx.status = status;
  ctx.vary('Accept');
  ctx.vary('Accept-Language');
  ctx.set('Content-Security-Policy', page.contentSecurityPolicy);
  ctx.set('Referrer-Policy', 'same-origin');
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = page.html;
}
