import type { IntegrityEvidence } from './evidence.ts';
import { sceneOf } from './scene.ts';
import { SIGNAL_KINDS, type Signal } from './signal.ts';
import { breaksSignals } from './signals/breaks.ts';
import { devicesSignals } from './signals/devices.ts';
import { leavingSignals } from './signals/leaving.ts';
import { pasteSignals } from './signals/paste.ts';
import { recordsSignals } from './signals/records.ts';
import { suddenSignals } from './signals/sudden.ts';
import { withoutCaused } from './signals/suppress.ts';
import { surroundingsSignals } from './signals/surroundings.ts';
import { typingSignals } from './signals/typing.ts';
import { uneditedSignals } from './signals/unedited.ts';

/**
 * What a person may want to look at, in the order of time. Depends on the evidence alone, and not on the order in which it
 * came. What each kind measures, and its thresholds: docs/integrity.md.
 */
export function signalsOf(
  evidence: IntegrityEvidence,
  { sha256 }: { sha256: (text: string) => string },
): Signal[] {
  const scene = sceneOf(evidence, { sha256 });
  const signals = [
    ...pasteSignals(scene),
    ...leavingSignals(scene),
    ...surroundingsSignals(scene),
    ...suddenSignals(scene),
    ...typingSignals(scene),
    ...uneditedSignals(scene),
    ...recordsSignals(scene),
    ...devicesSignals(scene),
    ...breaksSignals(scene),
  ];
  return withoutCaused(signals, evidence.accommodations).sort(
    (a, b) => a.from - b.from || SIGNAL_KINDS.indexOf(a.kind) - SIGNAL_KINDS.indexOf(b.kind) || a.to - b.to,
  );
}
