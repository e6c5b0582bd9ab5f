import type { CallbackInput, TriedCallback } from '../domain/ats/callback.ts';
import type { Provider } from '../domain/ats/provider.ts';

/** Who ordered an invitation, and where it wants to be told of it. */
export interface AtsOrder {
  organisationId: string;
  invitationId: string;
  provider: Provider;
  /** Null of a system that is always called at the same place. */
  callbackUrl: string | null;
}

/** All that one call needs. */
interface CallbackToSend extends AtsOrder {
  /** How much there is to tell now. */
  news: number;
  /** How often that was tried. */
  tries: number;
}

export interface DueCallback extends CallbackInput {
  news: number;
}

/** How many of an organisation's orders stand so. */
interface CallbackCounts {
  pending: number;
  failed: number;
}

/**
 * Which systems are told how their orders stand. A call tells how things are when it is made, and of an order one is made at a time: so a
 * later state is never followed by an earlier one.
 */
export interface AtsOrderRecords {
  /**
   * Remembers whom to tell, each place once; `isNews`: that there is something to tell already. `too_many`: of one invitation no
   * more places are remembered.
   */
  add(order: AtsOrder, options: { isNews: boolean; at: number }): Promise<'added' | 'there' | 'too_many'>;
  /** Those whose workflow is to be started or woken, or may have been lost. */
  due(at: number, limit: number): Promise<DueCallback[]>;
  /** What was due is looked at again at `dueAt`, unless there is more to tell by now. */
  postpone(callback: DueCallback, dueAt: number): Promise<void>;
  /** What to tell now; null where there is nothing. */
  take(input: CallbackInput): Promise<CallbackToSend | null>;
  /** Keeps a call with what follows from it. Resolves with whether there is more to tell meanwhile. */
  keepTry(tried: TriedCallback): Promise<{ hasMore: boolean }>;
  /** It is tried no more, until there is something new to tell. */
  giveUp(input: CallbackInput): Promise<void>;
  /** Has all that failed tried again; how many. */
  retry(organisationId: string, provider: Provider, at: number): Promise<number>;
  counts(organisationId: string, provider: Provider): Promise<CallbackCounts>;
}
