import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';

/** Hexadecimal digits: enough to tell two apart. */
const DIGITS = 16;

/** From where a call came, as digests: whoever reads them learns that it changed, not where from. */
export function originOf(ctx: Context): { network: string; agent: string } {
  return { network: digest(ctx.state.caller.network), agent: digest(ctx.get('User-Agent')) };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
}
