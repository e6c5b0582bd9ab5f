import type { ShownCounts } from '../domain/bias-audit/audit.ts';
import type { Declaration } from '../domain/bias-audit/groups.ts';

/**
 * What people have said of themselves for the bias audit alone, in a store of its own: it knows nobody but by a pseudonym, whose key
 * lies in the records. So neither of the two stores says of anybody what they are. No call of the company reads it.
 */
export interface Declarations {
  /** In place of what was said before; nothing at all takes it back. */
  declare(personId: string, declaration: Declaration): Promise<void>;
  /** For the person alone. */
  of(personId: string): Promise<Declaration | null>;
  /** Of those who have said something, for counting. */
  ofAll(personIds: readonly string[]): Promise<Map<string, Declaration>>;
  erase(personId: string): Promise<void>;
  /** What audits of an organisation have shown of persons of this time. */
  shown(organisationId: string, period: Period): Promise<ShownCounts[]>;
  noteShown(audit: NotedAudit): Promise<void>;
  /** Leaves as little as the engine can of what was deleted. */
  compact(): Promise<void>;
  close(): Promise<void>;
}

/** From and before; milliseconds since the epoch. */
export interface Period {
  from: number;
  to: number;
}

interface NotedAudit {
  organisationId: string;
  at: number;
  period: Period;
  shown: ShownCounts;
}
