import type { Scene } from '../scene.ts';
import type { Signal } from '../signal.ts';

/** Connections that broke, as both sides saw it, each with what was given back for it. */
export function breaksSignals({ evidence }: Scene): Signal[] {
  const { breaks = [] } = evidence;
  return breaks.map(({ from, to, seconds, told }) => ({
    ...{ kind: 'disconnect', severity: 'info', from, to },
    evidence: [{ store: 'telemetry', taskId: null, ...told }],
    facts: { seconds, credited: true, awayMs: to - from },
  }));
}
