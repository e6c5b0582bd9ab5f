import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Many } from '../database/many.ts';
import { CHAIN_START } from './chain.ts';
import type { BatchRow, ChainRow, EditRow, EventRow, PlaceRow } from './rows.ts';
import { createStatements, type Heads } from './statements.ts';

/**
 * How far chains and numbers go, as the batches of one transaction find and change it, and what they add: read by one statement
 * at its beginning, and written by one for each table, however many batches share it.
 */
export interface Ledger {
  tx: SqlEntityManager;
  /** To be changed in place, and then be `link`ed. */
  chainOf(interviewId: string): Chain;
  /** To be changed in place, and then be `count`ed. */
  sequenceOf(place: PlaceRow): Counted;
  addEvents(rows: readonly EventRow[]): void;
  addEdits(rows: readonly EditRow[]): void;
  /** Hangs a batch to the chain. */
  link(batch: BatchRow): void;
  count(place: PlaceRow): void;
  countType(interviewId: string, type: string): void;
  /** From here on the database has what was added. */
  write(): Promise<void>;
}

/** `contradicted` counts the numbers that this transaction is the first to contradict. */
type Chain = Omit<ChainRow, 'interview_id' | 'refused' | 'told_length'>;

interface Counted {
  lastSeq: number;
  missing: number;
}

/** Opens one within a transaction that has the chains of these interviews for itself. */
export type OpenLedger = (tx: SqlEntityManager, places: readonly PlaceRow[]) => Promise<Ledger>;

export function createLedgers(many: Many): OpenLedger {
  const statements = createStatements(many);

  return async (tx, places) => {
    const chains = new Map<string, Chain>();
    const sequences = new Map<string, Counted>();
    for (const heads of (await statements.heads(tx, places)) as unknown as Heads[]) {
      chains.set(heads.interview_id, chainOf(heads));
      sequences.set(keyOf(heads), { lastSeq: heads.last_seq ?? 0, missing: heads.missing ?? 0 });
    }
    let events: EventRow[] = [];
    let edits: EditRow[] = [];
    let batches: BatchRow[] = [];
    const counted = new Map<string, PlaceRow>();
    const types = new Map<string, { interview_id: string; type: string; events: number }>();

    return {
      tx,
      chainOf: (interviewId) => known(chains, interviewId),
      sequenceOf: (place) => known(sequences, keyOf(place)),
      addEvents: (rows) => void events.push(...rows),
      addEdits: (rows) => void edits.push(...rows),
      link: (batch) => void batches.push(batch),
      count: (place) => void counted.set(keyOf(place), place),

      countType(interviewId, type) {
        const key = `${interviewId} ${type}`;
        const before = types.get(key)?.events ?? 0;
        types.set(key, { interview_id: interviewId, type, events: before + 1 });
      },

      async write() {
        if (batches.length === 0 && counted.size === 0) return;
        await statements.write(tx, [events, edits, batches, linked(), ends(), [...types.values()]]);
        [events, edits, batches] = [[], [], []];
        counted.clear();
        types.clear();
        for (const chain of chains.values()) chain.contradicted = 0;
      },
    };

    function linked() {
      const interviews = [...new Set(batches.map((batch) => batch.interview_id))];
      return interviews.map((interviewId) => ({
        ...known(chains, interviewId),
        interview_id: interviewId,
        refused: 0,
        told_length: 0,
      }));
    }

    function ends() {
      return [...counted.values()].map((place) => {
        const { lastSeq, missing } = known(sequences, keyOf(place));
        return { ...place, last_seq: lastSeq, missing };
      });
    }
  };
}

function chainOf({ length, head, events, edits, characters }: Heads): Chain {
  return {
    length: length ?? 0,
    head: head ?? CHAIN_START,
    events: events ?? 0,
    edits: edits ?? 0,
    characters: characters ?? 0,
    contradicted: 0,
  };
}

function keyOf({ interview_id, store, task_id, client_id }: PlaceRow): string {
  return JSON.stringify([interview_id, store, task_id, client_id]);
}

function known<Value>(of: ReadonlyMap<string, Value>, key: string): Value {
  const value = of.get(key);
  if (value === undefined) throw new Error(`the ledger was not opened for ${key}`);
  return value;
}
