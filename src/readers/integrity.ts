import { hash } from 'node:crypto';
import { type DatabaseLocation, nameOf } from '../database/location.ts';
import type { InterviewFacts } from '../domain/integrity/evidence.ts';
import type { Signal } from '../domain/integrity/signal.ts';
import { signalsOf } from '../domain/integrity/signals.ts';
import { evidenceOf } from '../telemetry/evidence.ts';
import { openTelemetryToRead } from '../telemetry/open.ts';
import type { KnownHead, TelemetryReader } from '../telemetry/telemetry.ts';
import { type ToldChain, toldChain } from '../telemetry/told-chain.ts';
import { serveWorks } from './serve.ts';

/** What the rows of an interview amount to, and whether they are what was stored. */
export interface IntegrityReading {
  signals: Signal[];
  chain: ToldChain;
}

const stores = new Map<string, TelemetryReader>();

const works = {
  /** Reads the store by itself: what a candidate has typed is more than one would send from process to process. */
  async readIntegrity(
    location: DatabaseLocation,
    interviewId: string,
    { facts, known }: { facts: InterviewFacts; known: readonly KnownHead[] },
  ): Promise<IntegrityReading> {
    const store = stores.get(nameOf(location)) ?? (await openTelemetryToRead(location));
    stores.set(nameOf(location), store);
    const { stored, chain } = await store.look(interviewId, known);
    const signals = signalsOf(evidenceOf(facts, stored), { sha256: (text) => hash('sha256', text) });
    return { signals, chain: toldChain(chain) };
  },
};
export type IntegrityReader = typeof works;

serveWorks(works);
