import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.ts';

/** Headers that only a proxy writes: whoever stands behind one on this machine is not on this machine. */
const FORWARDING = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Who may read metrics and the details of the health: this machine itself, or whoever sends the token as Bearer.
 * `metricsToken` null: this machine alone.
 */
export function createDetailsAccess(metricsToken: string | null): (ctx: Context) => boolean {
  const ownDigest = metricsToken === null ? null : digest(metricsToken);
  return (ctx) => {
    const [, token] = /^Bearer (.+)$/i.exec(ctx.get('Authorization')) ?? [];
    if (ownDigest !== null && token !== undefined && timingSafeEqual(digest(token), ownDigest)) return true;
    const wasForwarded = FORWARDING.some((name) => ctx.headers[name] !== undefined);
    return !wasForwarded && isLoopback(ctx.req.socket.remoteAddress ?? '');
  };
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./i.test(address);
}

/** Of equal length whatever was sent, so that comparing tells nothing by its time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
