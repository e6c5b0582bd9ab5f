import type { Arrival } from '../arrivals.ts';
import type { Scene } from '../scene.ts';
import type { Severity, Signal } from '../signal.ts';
import { departureBefore, SILENCE_MS } from './before.ts';
import { lostEdits } from './lost-edits.ts';
import { rounded, signalOf, sum } from './make.ts';

/** Less, of a text that was pasted from elsewhere, is a name or an import. */
const SMALL = 20;
/** About three lines, and a fifth of the code: no import and no idiom. */
const LARGE = 120;
const LARGE_SHARE = 0.2;
/** Several pieces are worth a look when together they are more, and more of the code. */
const PIECES = 150;
const PIECES_SHARE = 0.35;
/** Of a short solution so much, if it is most of it. */
const SHORT = 60;
const MOST_SHARE = 0.6;
/** So much is the solution, and no part of it. */
const SOLUTION = 200;
/** Where no program shows what became of it, a whole function is a notice by its length alone. */
const LARGE_ALONE = 400;
/** Checked or run so soon, the text was not worked on. */
const AT_ONCE_MS = 60_000;
/** More are told of together. */
const MOST_SIGNALS = 20;

/** Text that was put in at once: large ones from elsewhere each, small ones of a task together, own ones in one figure. */
export function pasteSignals(scene: Scene): Signal[] {
  const outside = scene.arrivals.filter(({ isOutside, length }) => isOutside && length >= SMALL);
  const ranked = outside.filter(isLarge).sort((a, b) => b.ink - a.ink || a.at - b.at);
  const large = new Set(ranked.slice(0, MOST_SIGNALS));
  const rest = outside.filter((arrival) => !large.has(arrival));
  return [
    ...[...large].map((arrival) => largePaste(scene, arrival)),
    ...scene.replays.flatMap(({ task }) => pieces(rest.filter(({ taskId }) => taskId === task.taskId))),
    ...ownPastes(scene.arrivals.filter(({ isOutside }) => !isOutside)),
  ];
}

function largePaste(scene: Scene, arrival: Arrival): Signal {
  const { ink, length, share, isTold, moments, at } = arrival;
  const departure = departureBefore(scene, arrival.clientId, at);
  const silenceMs = silenceBefore(scene, arrival);
  const lost = isTold ? { missing: 0, ink: 0 } : lostEdits(scene, arrival.taskId, arrival.clientId);
  const isExplained = lost.ink >= ink;
  const isWatched = scene.evidence.observations.length > 0;
  const agreeing = [
    departure !== null,
    silenceMs >= SILENCE_MS,
    !isTold && isWatched,
    isUsedAtOnce(scene, arrival),
  ].filter(Boolean).length;
  return signalOf({
    kind: 'paste',
    severity: severityOf({ share, ink, agreeing, isExplained }),
    moments: [...moments, ...(departure?.moments ?? [])],
    facts: {
      ...{ length, count: 1, origin: 'outside', told: isTold },
      ...(share !== null && { share: rounded(share) }),
      ...(departure && { awayMs: departure.to - departure.from, returnedMs: at - departure.to }),
      ...(silenceMs >= SILENCE_MS && { silenceMs }),
      ...(lost.missing > 0 && { missing: lost.missing }),
    },
  });
}

function isLarge({ ink, share }: Arrival): boolean {
  return ink >= LARGE || (ink >= SHORT && (share ?? 0) >= MOST_SHARE);
}

function severityOf(
  told: Pick<Arrival, 'share' | 'ink'> & { agreeing: number; isExplained: boolean },
): Severity {
  const { share, ink, agreeing, isExplained } = told;
  if (share === null) return ink >= LARGE_ALONE ? 'notice' : 'info';
  if (isExplained || share < LARGE_SHARE) return 'info';
  return share >= MOST_SHARE && ink >= SOLUTION && agreeing >= 2 ? 'strong' : 'notice';
}

function pieces(arrivals: readonly Arrival[]): Signal[] {
  if (arrivals.length === 0) return [];
  const ink = sum(arrivals.map((arrival) => arrival.ink));
  const shares = arrivals.flatMap(({ share: one }) => (one === null ? [] : [one]));
  const share = Math.min(1, sum(shares));
  const isMuch =
    shares.length === 0
      ? ink >= LARGE_ALONE
      : (ink >= PIECES && share >= PIECES_SHARE) || (ink >= SHORT && share >= MOST_SHARE);
  return [
    signalOf({
      kind: 'paste',
      severity: isMuch ? 'notice' : 'info',
      moments: arrivals.flatMap(({ moments }) => moments),
      facts: {
        length: sum(arrivals.map(({ length }) => length)),
        ...{ share: rounded(share), count: arrivals.length, origin: 'outside' },
        told: arrivals.every(({ isTold }) => isTold),
      },
    }),
  ];
}

function ownPastes(arrivals: readonly Arrival[]): Signal[] {
  if (arrivals.length === 0) return [];
  const length = sum(arrivals.map((arrival) => arrival.length));
  const share = Math.min(1, sum(arrivals.map((arrival) => arrival.share ?? 0)));
  return [
    signalOf({
      ...{ kind: 'paste', severity: 'info', moments: arrivals.flatMap(({ moments }) => moments) },
      facts: { length, share: rounded(share), count: arrivals.length, origin: 'inside', told: true },
    }),
  ];
}

function silenceBefore({ replays, silences }: Scene, { taskId, step, at }: Arrival): number {
  const replay = replays.find(({ task }) => task.taskId === taskId);
  return replay && step ? silences(replay, Math.min(at, step.edit.at)) : 0;
}

function isUsedAtOnce({ evidence }: Scene, { taskId, at }: Arrival): boolean {
  const task = evidence.tasks.find((one) => one.taskId === taskId);
  return task?.programs.some((program) => program.at >= at && program.at <= at + AT_ONCE_MS) ?? false;
}
