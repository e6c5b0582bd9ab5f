/** What can be wrong with the chain of an interview's telemetry and edits. A row that was moved is altered where it stands. */
export const CHAIN_FAULTS = ['altered', 'removed', 'inserted', 'rewritten', 'truncated'] as const;
export type ChainFaultKind = (typeof CHAIN_FAULTS)[number];

/** So many faults of a chain are told of one by one, and so many rows of each; more are counted. */
export const MOST_FAULTS = 50;
export const MOST_FAULT_ROWS = 50;
