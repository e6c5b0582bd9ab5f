import type { Conflict, Gap } from '../evidence.ts';
import type { Moment } from '../moments.ts';
import type { Scene } from '../scene.ts';
import type { Signal } from '../signal.ts';
import { signalOf, sum } from './make.ts';

/** A closed tab loses a few events and a bad network a batch of them; more take somebody who stops them. */
const MANY_MISSING = 100;
/** Two pages without a name of their own number alike now and then. */
const NAMELESS_CONFLICTS = 3;

/** What is wrong with the records themselves: numbers that never came, or came again with other content, or too many. */
export function recordsSignals({ evidence }: Scene): Signal[] {
  const { gaps, conflicts, refused } = evidence;
  return [
    ...(['telemetry', 'edits'] as const).flatMap((store) =>
      gapsOf(gaps.filter((gap) => gap.store === store)),
    ),
    ...conflictsOf(conflicts),
    ...(refused === null ? [] : [tooMuch(refused)]),
  ];
}

function gapsOf(gaps: readonly Gap[]): Signal[] {
  const [gap] = gaps;
  if (!gap) return [];
  const missing = sum(gaps.map(({ first, last }) => last - first + 1));
  return [
    signalOf({
      kind: 'telemetry_gap',
      severity: missing >= MANY_MISSING ? 'notice' : 'info',
      moments: gaps.map(({ store, taskId, clientId, last, at }): Moment => {
        return { at, ref: { store, taskId, clientId, seq: last + 1 } };
      }),
      facts: { missing, gaps: gaps.length, store: gap.store },
    }),
  ];
}

function conflictsOf(conflicts: readonly Conflict[]): Signal[] {
  if (conflicts.length === 0) return [];
  const isNamed = conflicts.some(({ clientId }) => clientId !== '');
  return [
    signalOf({
      kind: 'telemetry_conflict',
      severity: isNamed || conflicts.length >= NAMELESS_CONFLICTS ? 'notice' : 'info',
      moments: conflicts.map(({ at, ...ref }) => ({ at, ref })),
      facts: { count: conflicts.length },
    }),
  ];
}

function tooMuch({ count, firstAt: at }: { count: number; firstAt: number }): Signal {
  return {
    kind: 'too_much_telemetry',
    severity: 'notice',
    from: at,
    to: at,
    evidence: [],
    facts: { refused: count },
  };
}
