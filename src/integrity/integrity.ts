import { LRUCache } from 'lru-cache';
import { v5 as uuidV5 } from 'uuid';
import type { InterviewFacts } from '../domain/integrity/evidence.ts';
import type { Signal } from '../domain/integrity/signal.ts';
import type { Match } from '../domain/integrity/similarity/matches.ts';
import type { Records } from '../records/records.ts';
import type { KnownHead, TelemetryStore } from '../telemetry/telemetry.ts';
import type { ToldChain } from '../telemetry/told-chain.ts';
import { readFacts, type Templates } from './facts.ts';
import { headsIn } from './known-heads.ts';
import type { MatchSubmissions } from './similar/match-submissions.ts';
import type { SimilarSubmissions } from './similar/similar-submissions.ts';

/** What a person should look at of an interview. */
export interface Integrity {
  signals: IdentifiedSignal[];
  chain: ToldChain;
  /** When the chain was last hashed again; milliseconds since the epoch. */
  verifiedAt: number;
}

/** With the same id whenever it is read: a UUID of version 5 of its kind and its evidence. */
export type IdentifiedSignal = Signal & { id: string };

export interface IntegrityReader {
  /** As it is now. Throws what the stores throw, and `TextUnread`. */
  read(interviewId: string): Promise<Integrity>;
  /** By the id of each signal of the kind `similar`: the parts that both programs have in common, where both can be read. */
  matches(interviewId: string, signals: readonly IdentifiedSignal[]): Promise<ReadonlyMap<string, Match[]>>;
}

type Reading = Omit<Integrity, 'signals'> & { signals: Signal[] };

/** Of an interview whose person is erased: nothing is left to read. */
const NO_CHAIN: ToldChain = { length: 0, head: '', faults: [], faultCount: 0 };

/** Interviews whose reading is kept until something new comes. */
const MOST_KEPT = 200;
/** Then all is read and hashed again: what somebody alters in the store brings nothing new. */
const KEPT_MS = 10 * 60_000;

export function createIntegrityReader({
  records,
  telemetry,
  judge,
  templates,
  similar,
  match,
  clock,
  keptMs = KEPT_MS,
}: {
  records: Pick<Records, 'events' | 'interviews' | 'blobs'>;
  telemetry: Pick<TelemetryStore, 'state'>;
  /** Reads the rows of the interview and applies the rules, off the event loop. */
  judge(
    interviewId: string,
    input: { facts: InterviewFacts; known: readonly KnownHead[] },
  ): Promise<{ signals: Signal[]; chain: ToldChain }>;
  /** What the editor starts with. */
  templates: Templates;
  similar: SimilarSubmissions;
  match: MatchSubmissions;
  clock: () => number;
  /** For how long a reading holds. */
  keptMs?: number;
}): IntegrityReader {
  const kept = new LRUCache<string, { state: string; reading: Promise<Reading> }>({
    max: MOST_KEPT,
    ttl: keptMs,
  });

  return {
    async read(interviewId) {
      const erasedAt = (await records.interviews.find(interviewId))?.erasedAt ?? null;
      if (erasedAt !== null) return { signals: [], chain: NO_CHAIN, verifiedAt: erasedAt };
      const { signals, ...reading } = await readingOf(interviewId);
      const all = [...signals, ...(await similar(interviewId))].sort((a, b) => a.from - b.from);
      return { ...reading, signals: identified(interviewId, all) };
    },

    async matches(interviewId, signals) {
      const matches = new Map<string, Match[]>();
      for (const { id, kind, facts } of signals) {
        if (kind !== 'similar') continue;
        const found = await match(
          { interviewId, submissionId: String(facts.submission_id) },
          { interviewId: String(facts.other_session_id), submissionId: String(facts.other_submission_id) },
        );
        if (found) matches.set(id, found);
      }
      return matches;
    },
  };

  /** Of its own rows; what is similar changes with other interviews. */
  async function readingOf(interviewId: string): Promise<Reading> {
    const state = await stateOf(interviewId);
    const earlier = kept.get(interviewId);
    if (earlier?.state === state) return earlier.reading;
    const reading = readNow(interviewId);
    kept.set(interviewId, { state, reading });
    reading.catch(() => kept.delete(interviewId));
    return reading;
  }

  /** Differs once there is anything new to read. */
  async function stateOf(interviewId: string): Promise<string> {
    const { length, refused } = await telemetry.state(interviewId);
    const row = await records.interviews.find(interviewId);
    return [length, refused, row?.lastSeq ?? 0].join(' ');
  }

  async function readNow(interviewId: string): Promise<Reading> {
    const { facts, digests } = await readFacts(interviewId, records, templates);
    const known = digests.flatMap(({ seq, digest }) => headsIn(seq, [digest]));
    const { signals, chain } = await judge(interviewId, { facts, known });
    return { signals, chain, verifiedAt: clock() };
  }
}

/** By kind and first evidence, or by task and other interview, which stay when more comes; what has these in common is numbered. */
function identified(interviewId: string, signals: readonly Signal[]): IdentifiedSignal[] {
  const seen = new Map<string, number>();
  return signals.map((signal) => {
    const { kind, evidence, facts } = signal;
    const subject = evidence[0] ?? [facts.task_id ?? null, facts.other_session_id ?? null];
    const name = JSON.stringify([kind, subject]);
    const number = seen.get(name) ?? 0;
    seen.set(name, number + 1);
    return { id: uuidV5(number === 0 ? name : `${name} ${number}`, interviewId), ...signal };
  });
}
