import { log } from '@temporalio/activity';
import { ADAPTERS } from '../src/ats/adapters.ts';
import { readAssessment } from '../src/ats/assessment.ts';
import { unsealToken } from '../src/ats/tokens.ts';
import type {
  CallbackAttempt,
  CallbackInput,
  CallbackSent,
  TriedCallback,
} from '../src/domain/ats/callback.ts';
import { isAtOrigin, type Origins } from '../src/domain/ats/provider.ts';
import type { SealingKey } from '../src/privacy/seal.ts';
import type { Records } from '../src/records/records.ts';
import type { Sender } from '../src/webhooks/sender.ts';

interface Parts {
  records: Pick<Records, 'atsOrders' | 'atsConnections' | 'invitations' | 'interviews' | 'events'>;
  /** Seals by what systems know us. */
  key: SealingKey;
  sender: Pick<Sender, 'send'>;
  /** Where each system may be called, now: what was allowed when it ordered need not be any more. */
  origins: Origins;
  /** Begins every link. */
  publicOrigin: string;
  now: () => number;
}

/** Some systems refuse who does not say who they are. */
const USER_AGENT = 'Viva-ATS/1.0';

/**
 * Tells a system once how its order stands at this moment, and says what came of it. It keeps nothing, so that a store that fails behind
 * it has nothing sent twice.
 */
export function createCallbackSender({
  records,
  key,
  sender,
  origins,
  publicOrigin,
  now,
}: Parts): (input: CallbackInput) => Promise<CallbackSent> {
  return async (input) => {
    const at = now();
    const order = await records.atsOrders.take(input);
    const invitation = order && (await records.invitations.find(order.invitationId, order.organisationId));
    if (!order || !invitation) return { kind: 'nothing' };
    const { provider, callbackUrl, news, tries } = order;
    const tried = (attempt: Omit<CallbackAttempt, 'at'>): CallbackSent => ({
      kind: 'tried',
      attempt: { at, ...attempt },
      ...{ news, tries: tries + 1 },
    });
    const sealed = await records.atsConnections.token(order);
    if (!sealed) return tried({ httpStatus: null, error: 'no_token', retryAfterMs: null });
    const assessment = await readAssessment(invitation, { records, publicOrigin, at });
    const { method, url, headers, body } = ADAPTERS[provider].requestOf({
      ...{ assessment, callbackUrl, at },
      token: unsealToken(key, order, sealed),
      origins: origins[provider],
    });
    if (!isAtOrigin(url, origins[provider]))
      return tried({ httpStatus: null, error: 'address', retryAfterMs: null });
    return tried(
      await sender.send(url, {
        method,
        headers: { ...headers, 'user-agent': USER_AGENT },
        ...(body !== undefined && { body }),
      }),
    );
  };
}

/** Keeps a call with what follows from it; one that is given up is told of in the log. */
export function createCallbackKeeper({
  records,
}: Pick<Parts, 'records'>): (tried: TriedCallback) => Promise<{ hasMore: boolean }> {
  return async (tried) => {
    const kept = await records.atsOrders.keepTry(tried);
    if (tried.step.kind === 'failed' && !kept.hasMore) {
      const { orderId, tries, attempt } = tried;
      const { httpStatus, error } = attempt;
      log.warn('a system that ordered an interview could not be told of it', {
        ...{ orderId, tries, httpStatus, error },
      });
    }
    return kept;
  };
}
