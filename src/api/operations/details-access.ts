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
 * Who may read metrics and the details of the health: this machine itself, or whoever sends a token of ours as Bearer.
 * Without one: this machine alone.
 */
export function createDetailsAccess(metricsTokens: readonly string[]): (ctx: Context) => boolean {
  const ownDigests = metricsTokens.map(digest);
  return (ctx) => {
    const [, token] = /^Bearer (.+)$/i.exec(ctx.get('Authorization')) ?? [];
    if (token !== undefined && ownDigests.some((own) => timingSafeEqual(digest(token), own))) return true;
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
