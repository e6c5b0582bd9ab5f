import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { TelemetryFull } from './add-link.ts';
import type { Ledger, OpenLedger } from './ledger.ts';
import { placeOf, storeBatch } from './store-batch.ts';
import type { Batch, Receipt } from './telemetry.ts';

/** So many share a transaction: whoever else needs the database waits for no more. */
const MOST_TOGETHER = 50;

interface Waiting {
  interviewId: string;
  batch: Batch;
  settle: (stored: Stored) => void;
}

type Stored = { receipt: Receipt } | { fault: unknown };

/**
 * Stores batches in the order of their coming. What arrives while one is stored shares the next transaction, so that the disk is
 * waited for once and not once a batch; each is answered when it is on the disk.
 */
export function createTogether(
  transaction: Database['transaction'],
  openLedger: OpenLedger,
): (interviewId: string, batch: Batch) => Promise<Receipt> {
  let waiting: Waiting[] = [];
  let isBusy = false;

  async function storeAll(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      // What has arrived by now is read first.
      await nextTurn();
      const together = waiting.slice(0, MOST_TOGETHER);
      waiting = waiting.slice(MOST_TOGETHER);
      const outcomes = await storeOnce(together);
      together.forEach(({ settle }, index) => {
        settle(outcomes[index] ?? { fault: new Error('a batch has no outcome') });
      });
    }
    isBusy = false;
  }

  /** A fault of the place is everybody's: nothing of them is stored. */
  async function storeOnce(together: readonly Waiting[]): Promise<Stored[]> {
    try {
      const chains = [...new Set(together.map(({ interviewId }) => interviewId))];
      return await transaction(chains, async (tx) => {
        const places = together.map(({ interviewId, batch }) => placeOf(interviewId, batch));
        const ledger = await openLedger(tx, places);
        const outcomes: Stored[] = [];
        for (const one of together) outcomes.push(await storeOne(ledger, one));
        await ledger.write();
        return outcomes;
      });
    } catch (fault) {
      return together.map(() => ({ fault }));
    }
  }

  return async (interviewId, batch) => {
    const stored = await new Promise<Stored>((settle) => {
      waiting.push({ interviewId, batch, settle });
      if (!isBusy) void storeAll();
    });
    if ('fault' in stored) throw stored.fault;
    return stored.receipt;
  };
}

/** One that is refused has added nothing, so the others go on. */
async function storeOne(ledger: Ledger, { interviewId, batch }: Waiting): Promise<Stored> {
  try {
    return { receipt: await storeBatch(ledger, interviewId, batch) };
  } catch (fault) {
    if (fault instanceof TelemetryFull) return { fault };
    throw fault;
  }
}
