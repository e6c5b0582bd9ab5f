import { MOST_FAULT_ROWS, MOST_FAULTS } from '../domain/integrity/chain-fault.ts';
import type { ChainFault, ChainVerification, RowName } from './telemetry.ts';

/** What a verification amounts to for people: of very many faults the first ones, and how many there are. */
export interface ToldChain {
  length: number;
  head: string;
  /** {@link MOST_FAULTS} at most, in the order of batches; those of heads that others know stand last. */
  faults: ToldFault[];
  faultCount: number;
}

interface ToldFault extends Omit<ChainFault, 'rows'> {
  /** {@link MOST_FAULT_ROWS} at most. */
  rows: RowName[];
  rowCount: number;
}

export function toldChain({ length, head, faults }: ChainVerification): ToldChain {
  return {
    length,
    head,
    faults: faults.slice(0, MOST_FAULTS).map(({ rows, ...fault }) => ({
      ...fault,
      rows: rows.slice(0, MOST_FAULT_ROWS),
      rowCount: rows.length,
    })),
    faultCount: faults.length,
  };
}
