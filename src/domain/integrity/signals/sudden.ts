import { type FlowLimits, isByKey } from '../flows.ts';
import type { Scene } from '../scene.ts';
import type { Signal } from '../signal.ts';
import { SILENCE_MS } from './before.ts';
import { rounded, signalOf } from './make.ts';

/** From start to end: whoever thinks as they write stops longer. */
const START_TO_END: FlowLimits = { pauseMs: 15_000, isUncorrected: false };
/** Good typists correct three characters in a hundred (Dhakal et al., 2018); one in 250 is next to none. */
const INK_PER_CORRECTION = 250;
/** A whole solution: so many characters, and most of the code. */
const WHOLE = 250;
const WHOLE_SHARE = 0.7;
const AT_ONCE_INK = 120;
const AT_ONCE_SHARE = 0.6;

/** A long silence, then a whole solution: put in at once, or typed from start to end. */
export function suddenSignals(scene: Scene): Signal[] {
  return [...putIn(scene), ...typed(scene)];
}

function putIn({ arrivals, replays, silences }: Scene): Signal[] {
  return arrivals.flatMap(({ taskId, step, isOutside, ink, share, moments, at }) => {
    const replay = replays.find(({ task }) => task.taskId === taskId);
    if (!replay || !step || !isOutside || ink < AT_ONCE_INK || (share ?? 0) < AT_ONCE_SHARE) return [];
    const silenceMs = silences(replay, Math.min(at, step.edit.at));
    if (silenceMs < SILENCE_MS) return [];
    const facts = { silenceMs, how: 'at_once', length: ink, share: rounded(share ?? 0) };
    return [signalOf({ kind: 'sudden_solution', severity: 'notice', moments, facts })];
  });
}

function typed(scene: Scene): Signal[] {
  return scene.flows(START_TO_END).flatMap((flow) => {
    const { replay, strokes, ink, share, corrections, from, to } = flow;
    if (ink < WHOLE || share < WHOLE_SHARE || corrections > ink / INK_PER_CORRECTION) return [];
    const silenceMs = scene.silences(replay, from);
    if (silenceMs < SILENCE_MS || !isByKey(strokes)) return [];
    const moments = strokes.map(({ moment }) => moment);
    const facts = { silenceMs, how: 'typed', length: ink, share: rounded(share), typingMs: to - from };
    return [signalOf({ kind: 'sudden_solution', severity: 'notice', moments, facts })];
  });
}
