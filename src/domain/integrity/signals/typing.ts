import { type Flow, type FlowLimits, isByKey, quantile } from '../flows.ts';
import { ofEdit } from '../moments.ts';
import type { Replay } from '../replay.ts';
import type { Scene } from '../scene.ts';
import type { Signal } from '../signal.ts';
import type { Stroke } from '../strokes.ts';
import { rounded, signalOf, sum } from './make.ts';

/** Of times between keys, so many tell a rhythm; fewer do where it is a clock's. */
const KEYS = 150;
const CLOCK_KEYS = 60;
const CLOCK = 0.1;
/** Longer ones are pauses, and no part of a rhythm. */
const BURST_MS = 1_000;
/** (p90 − p10) / median of the times between keys: people's are near 1 and more, a jitter of a fifth up and down is 0.3. */
const EVEN = 0.3;
/** Shorter times are those of one gathered edit, not of keys. */
const LEAST_KEY_MS = 5;

/** Nobody holds this for long, in characters a second without white space: 220 words a minute. */
const FASTEST = 15;
const FAST_INK = 200;

/** Keys without a pause, a correction or a step back. */
const WITHOUT_A_STOP: FlowLimits = { pauseMs: 3_000, isUncorrected: true };
/** About ten lines; people correct one key in fifty, and stop to think at the end of a line. */
const UNBROKEN = 300;
/** It is most of the code. */
const MOST_CODE = 0.5;
/** Half of that where the times between keys differ by no more than a third up and down: a short solution, too. */
const STEADY_INK = 150;
const STEADY = 0.6;

/** Pieces of whole words or lines, or all of one length, each after about the same time: so many, and so much in sum. */
const PIECES = 8;
const PIECES_INK = 150;
const PIECE_LENGTH = 3;
/** An editor that gathers keys by the clock cuts words anywhere, into pieces of any length. */
const WHOLE_SHARE = 0.9;
const PIECES_FLOW: FlowLimits = { pauseMs: 60_000, isUncorrected: true };

/** Typing as no person types: even, too fast, or without a stop. One signal a task and client at most. */
export function typingSignals(scene: Scene): Signal[] {
  const flows = Map.groupBy(scene.flows(WITHOUT_A_STOP), hands);
  const pieces = Map.groupBy(scene.flows(PIECES_FLOW), hands);
  const lanes = [...scene.lanes].flatMap(([replay, of]) =>
    of.map((lane) => ({ replay, lane, clientId: clientOf(lane) })),
  );
  return [...Map.groupBy(lanes, hands)].flatMap(([key, of]) => {
    const [first] = of;
    const strokes = of.map(({ lane }) => lane);
    return first ? typingOf(first.replay, strokes, flows.get(key) ?? [], pieces.get(key) ?? []) : [];
  });
}

/** One client in one task. */
function hands({ replay, clientId }: { replay: Replay; clientId: string }): string {
  return JSON.stringify([replay.task.taskId, clientId]);
}

function clientOf(lane: readonly Stroke[]): string {
  return lane[0]?.step.edit.clientId ?? '';
}

function typingOf(
  replay: Replay,
  strokes: readonly Stroke[][],
  flows: readonly Flow[],
  pieceFlows: readonly Flow[],
): Signal[] {
  const even = strokes.map(rhythmOf).find(({ dispersion }) => dispersion <= EVEN);
  const fast = flows.find((flow) => flow.ink >= FAST_INK && speedOf(flow) >= FASTEST);
  const unbroken = flows.find(isUnbroken);
  const pieces = pieceFlows.flatMap(evenPieces)[0];
  const found = [even?.keys, fast?.strokes, unbroken?.strokes, pieces].flatMap((of) => (of ? [of] : []));
  const [longest] = found.sort((a, b) => b.length - a.length);
  if (!longest) return [];
  return [
    signalOf({
      kind: 'even_typing',
      // Two of these are one fact told twice: an even hand makes no pause either.
      severity: 'notice',
      moments: longest.map(({ step }) => ofEdit(replay.task.taskId, step.edit)),
      facts: {
        even: even !== undefined || pieces !== undefined,
        fast: fast !== undefined,
        unbroken: unbroken !== undefined,
        keys: longest.length,
        ...(even && { dispersion: rounded(even.dispersion) }),
        ...(fast && { perSecond: Math.round(speedOf(fast)) }),
        ...(unbroken && { length: unbroken.ink, share: rounded(unbroken.share) }),
      },
    }),
  ];
}

function isUnbroken({ share, strokes }: Flow): boolean {
  const ink = sum(changing(strokes).map((stroke) => stroke.ink));
  if (ink < STEADY_INK || share < MOST_CODE || !isByKey(strokes)) return false;
  return ink >= UNBROKEN || dispersionOf(strokes.slice(1).map(({ sinceMs }) => sinceMs ?? 0)) <= STEADY;
}

/** The spread of the times between keys. */
function rhythmOf(lane: readonly Stroke[]): { keys: Stroke[]; dispersion: number } {
  const keys = changing(lane).filter(isKey);
  const times = keys
    .flatMap(({ sinceMs }) => (sinceMs !== null && sinceMs <= BURST_MS ? [sinceMs] : []))
    .sort((a, b) => a - b);
  const dispersion = dispersionOf(times);
  const isRhythm =
    times.length >= (dispersion <= CLOCK ? CLOCK_KEYS : KEYS) && quantile(times, 0.5) >= LEAST_KEY_MS;
  return { keys, dispersion: isRhythm ? dispersion : Number.POSITIVE_INFINITY };
}

/** Without what a key that is held down puts in again. */
function changing(strokes: readonly Stroke[]): Stroke[] {
  return strokes.filter((stroke, index) => insertedBy(stroke) !== insertedBy(strokes[index - 1]));
}

function isKey({ length, ink, isJump, isCorrection }: Stroke): boolean {
  return length <= 2 && ink >= 1 && !isJump && !isCorrection;
}

function insertedBy(stroke: Stroke | undefined): string {
  return stroke?.step.patches[0]?.inserted ?? '';
}

/** Characters a second, with the time before the first. */
function speedOf({ strokes, from, to, ink }: Flow): number {
  const before = Math.min(60_000, strokes[0]?.sinceMs ?? 0);
  return (ink * 1_000) / Math.max(1, to - from + before);
}

/** Strokes of several characters each, if they come evenly and are cut as no editor cuts them. */
function evenPieces({ strokes }: Flow): Stroke[][] {
  const pieces = strokes.filter(({ length }) => length >= PIECE_LENGTH);
  const ink = sum(pieces.map((piece) => piece.ink));
  if (pieces.length < PIECES || pieces.length < strokes.length / 2 || ink < PIECES_INK) return [];
  const isCut = [
    (piece: Stroke) => /^\s/.test(insertedBy(piece)),
    (piece: Stroke) => /\s$/.test(insertedBy(piece)),
    ({ length }: Stroke) => length === pieces[0]?.length,
  ].some((is) => pieces.filter(is).length >= WHOLE_SHARE * pieces.length);
  if (!isCut) return [];
  const times = pieces.slice(1).flatMap(({ sinceMs }) => (sinceMs === null ? [] : [sinceMs]));
  return dispersionOf(times) <= EVEN ? [pieces] : [];
}

/** (p90 − p10) / median. */
function dispersionOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return (quantile(sorted, 0.9) - quantile(sorted, 0.1)) / quantile(sorted, 0.5);
}
