import { createHash, randomUUID } from 'node:crypto';
import { contentHash } from '../content-hash.ts';
import { FAULTS } from '../contract/texts/faults.ts';
import { CommandRefused } from '../domain/interview/refusal.ts';
import type { AnswerKey, KeptAnswer } from '../records/answers.ts';
import type { ApiMiddleware, Context } from './context.ts';
import { invalid, Problem } from './errors.ts';
import type { KeyClaims, OwnKey } from './key-claims.ts';
import { sessionOf } from './session-of.ts';

/** A call under way in this process that has a key. */
interface Call {
  fingerprint: string;
  done: Promise<void>;
}

const KEY = /^[\x20-\x7e]{1,200}$/;

/**
 * Makes a call with an `Idempotency-Key` act once: a repeat waits for the first while it runs and then gets its
 * answer, also where that runs in another process. Only answers below 400 are kept. Stands after `validate`, so that a
 * request that is refused claims nothing, and before the rate limits, so that a repeat costs nothing. With `rebuild`, what is kept is not the body but
 * `ctx.state.reference`, from which it makes the body again.
 */
export function createOnce(claims: KeyClaims): Once {
  const calls = new Map<string, Call>();
  return (keeping) => once(claims, calls, keeping);
}

export type Once = (keeping: Keeping) => ApiMiddleware;

/** What is kept for a repeat: with `rebuild` null the answer itself, but for the fields that are secrets. */
interface Keeping {
  rebuild: Rebuild | null;
  secrets: readonly string[];
}

type Rebuild = (reference: unknown) => Promise<unknown>;

function once(claims: KeyClaims, calls: Map<string, Call>, { rebuild, secrets }: Keeping): ApiMiddleware {
  return async function actOnce(ctx, next) {
    const key = keyOf(ctx);
    if (!key) {
      ctx.state.newId = () => randomUUID();
      await next();
      return;
    }
    const request = { method: ctx.method, path: ctx.path, bodySha256: hashOfBody(ctx) };
    const fingerprint = JSON.stringify(request);
    const slot = `${key.userId} ${key.key}`;
    for (let first = calls.get(slot); first; first = calls.get(slot)) {
      if (first.fingerprint !== fingerprint) throw usedOtherwise();
      await first.done;
    }
    const { promise: done, resolve: settle } = Promise.withResolvers<void>();
    calls.set(slot, { fingerprint, done });
    try {
      const claim = await claims.take(key, request);
      if (claim.kind === 'other') throw usedOtherwise();
      if (claim.kind === 'same') {
        ctx.status = claim.answer.status;
        ctx.body = await bodyOf(claim.answer);
        return;
      }
      await act(ctx, next, key, claim);
    } finally {
      calls.delete(slot);
      settle();
    }
  };

  async function act(ctx: Context, next: () => Promise<void>, key: AnswerKey, own: OwnKey): Promise<void> {
    try {
      ctx.state.newId = (kind) => derivedId([key.userId, ctx.path, key.key, kind]);
      await next();
      if (ctx.status < 400) await own.keep(keptOf(ctx), sessionOf(ctx) ?? invitationOf(ctx));
      else await own.release();
    } catch (error) {
      await (isRefusal(error) ? own.release() : own.abandon());
      throw error;
    }
  }

  function keptOf({ status, body, state }: Context): KeptAnswer {
    return rebuild
      ? { status, reference: JSON.stringify(state.reference) }
      : { status, body: JSON.stringify(body, withoutSecrets) };
  }

  function withoutSecrets(field: string, value: unknown): unknown {
    return secrets.includes(field) ? undefined : value;
  }

  async function bodyOf(answer: KeptAnswer): Promise<unknown> {
    if ('body' in answer) return JSON.parse(answer.body);
    if (!rebuild)
      throw new Error('an answer was kept by its reference, and nobody knows how to make it again');
    return rebuild(JSON.parse(answer.reference));
  }
}

/** Nothing was done, and nothing will be: the key is as good as new. After any other failure it may have acted. */
function isRefusal(error: unknown): boolean {
  return error instanceof CommandRefused || (error instanceof Problem && error.options.status < 500);
}

function keyOf(ctx: Context): AnswerKey | null {
  const key = ctx.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw invalid([{ path: 'Idempotency-Key', message: FAULTS.notKey }]);
  }
  return { userId: ctx.state.viewer.id, key };
}

/** An answer that says who is invited goes with that invitation. */
function invitationOf({ body }: Context): string | null {
  const { invitation_id: id } = (body ?? {}) as { invitation_id?: unknown };
  return typeof id === 'string' ? id : null;
}

/** Of what the body says, not of how it is written. */
function hashOfBody(ctx: Context): string {
  const { body } = ctx.state.input as { body: unknown };
  return contentHash(body);
}

/** A UUID of version 8 (RFC 9562) from a SHA-256. */
function derivedId(parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

function usedOtherwise() {
  return invalid([{ path: 'Idempotency-Key', message: FAULTS.keyOfAnother }], 'idempotency_key_reused');
}
