import { lowerBound } from './bound.ts';
import type { Clipboard } from './clipboard.ts';
import type { IntegrityEvidence, Observation } from './evidence.ts';
import { quantile, shareOf } from './flows.ts';
import { type Moment, mayBeOne, ofObservation, taskAt } from './moments.ts';
import type { Replay } from './replay.ts';
import type { Step } from './steps.ts';
import type { Stroke } from './strokes.ts';
import { inkOf } from './written.ts';

/** Text that was put in at once. */
export interface Arrival {
  taskId: string;
  clientId: string;
  at: number;
  /** Of the pasted text, in characters; of one that no event told of, without white space. */
  length: number;
  /** New characters, without white space: what stood here before does not count. */
  ink: number;
  /** What it makes up of the last program, from 0 to 1; null where there is nothing to compare it with. */
  share: number | null;
  /** It was not copied here, and stood nowhere before. */
  isOutside: boolean;
  /** The page told of a paste. */
  isTold: boolean;
  step: Step | null;
  moments: Moment[];
}

/** An editor that gathers changes tells of a paste so much later, and clocks differ by as much. */
const EDIT_BEFORE_MS = 2_000;
const EDIT_AFTER_MS = 15_000;
/** Less of a pasted text than this is new: the rest stood here before. */
const OWN_SHARE = 0.3;
/** About three lines at once: completions are shorter. */
const BLOCK_INK = 60;
/** Where the editor tells of half a line at a time, by the phrase or the line, a piece may be longer. */
const BLOCK_OF_PIECES_INK = 120;
const PIECE_LENGTH = 10;
/** Nobody types or dictates faster for long: 150 words a minute, in characters a second. */
const FASTEST = 12;
/** An editor gathers no longer before it tells, however the candidate types. */
const LONGEST_GATHER_MS = 20_000;

const CODE_PLACE = /edit|code|solution/i;
const OTHER_PLACE = /chat|message|stdin|result|task|case|problem|note|search/i;

/** What came at once into the editors, with an event that told of it or without, in the order of time. */
export function arrivalsOf(options: {
  evidence: IntegrityEvidence;
  replays: readonly Replay[];
  lanes: ReadonlyMap<Replay, Stroke[][]>;
  clipboard: Clipboard;
  sha256: (text: string) => string;
}): Arrival[] {
  const { evidence, replays, lanes, clipboard, sha256 } = options;
  const pastes = evidence.observations.filter(({ type }) => type === 'paste');
  const strokes = pastes.length === 0 ? [] : inTime(replays, lanes);
  const used = new Set<Stroke>();
  const told = pastes.flatMap((paste) => {
    const near = within(strokes, paste.at - EDIT_BEFORE_MS, paste.at + EDIT_AFTER_MS);
    const found = bestOf(
      paste,
      near.filter(({ stroke }) => !used.has(stroke)),
      sha256,
    );
    if (found) used.add(found.stroke);
    const arrival = found
      ? arrivalOf(paste, found, clipboard)
      : unplaced(paste, evidence, replays, clipboard.isFromHere(paste));
    return arrival ? [arrival] : [];
  });
  const untold = replays.flatMap((replay) =>
    (lanes.get(replay) ?? []).flatMap((lane) => {
      const gathering = gatheringOf(lane);
      return lane
        .filter((stroke) => !used.has(stroke) && !isTypable(stroke, gathering))
        .map((stroke) => untoldOf(replay, stroke));
    }),
  );
  return [...told, ...untold].sort((a, b) => a.at - b.at || a.length - b.length);
}

interface Placed {
  replay: Replay;
  stroke: Stroke;
}

function inTime(replays: readonly Replay[], lanes: ReadonlyMap<Replay, Stroke[][]>): Placed[] {
  const strokes = replays.flatMap((replay) =>
    (lanes.get(replay) ?? []).flat().map((stroke) => ({ replay, stroke })),
  );
  return strokes.sort((a, b) => a.stroke.at - b.stroke.at);
}

/** Of a list in the order of time, what lies between two moments. */
function within(strokes: readonly Placed[], from: number, to: number): Placed[] {
  const start = lowerBound(strokes.length, (index) => (strokes[index]?.stroke.at ?? 0) < from);
  const found: Placed[] = [];
  for (let index = start; index < strokes.length; index += 1) {
    const placed = strokes[index];
    if (!placed || placed.stroke.at > to || found.length >= MOST_NEAR) break;
    found.push(placed);
  }
  return found;
}

/** Keys within the seconds around a paste; no hand makes more. */
const MOST_NEAR = 400;

/** The stroke that put in what a paste tells of: the same text, else one as long, else the nearest that put in as much. */
function bestOf(
  paste: Observation,
  near: readonly Placed[],
  sha256: (text: string) => string,
): Placed | null {
  const { length = null, sha256: hash } = paste.data ?? {};
  const fitting = near.filter(({ stroke }) => {
    if (!mayBeOne(stroke.step.edit.clientId, paste.clientId)) return false;
    return length === null ? stroke.length >= BLOCK_INK : stroke.length >= length * 0.8 && stroke.length > 1;
  });
  const same = fitting.find(({ stroke }) =>
    stroke.step.patches.some(({ inserted }) => hash !== undefined && sha256(inserted) === hash),
  );
  if (same) return same;
  const distance = ({ stroke }: Placed) =>
    Math.abs(stroke.length - (length ?? stroke.length)) * 1_000 + Math.abs(stroke.at - paste.at);
  return fitting.reduce<Placed | null>(
    (best, one) => (best === null || distance(one) < distance(best) ? one : best),
    null,
  );
}

function arrivalOf(paste: Observation, { replay, stroke }: Placed, clipboard: Clipboard): Arrival {
  const texts = stroke.step.patches.map(({ inserted }) => inserted);
  const isFromHere = clipboard.isFromHere(paste, texts);
  const length = paste.data?.length ?? stroke.length;
  const isOwn =
    stroke.ink < OWN_SHARE * stroke.step.patches.reduce((sum, { inserted }) => sum + inkOf(inserted), 0);
  return {
    ...{ taskId: replay.task.taskId, clientId: paste.clientId, at: paste.at, length, ink: stroke.ink },
    ...{ share: shareOf(replay, [stroke.step]), isOutside: !isFromHere && !isOwn, isTold: true },
    ...{ step: stroke.step, moments: [ofObservation(paste), stroke.moment] },
  };
}

/**
 * A paste without an edit: where edits are recorded it did not go into the editor; where none are, its length is all that
 * is known, and the last program is what it may have become.
 */
function unplaced(
  paste: Observation,
  { tasks }: IntegrityEvidence,
  replays: readonly Replay[],
  isFromHere: boolean,
): Arrival | null {
  const task = taskAt(tasks, paste.at);
  const replay = replays.find((one) => one.task === task);
  const { length = 0, target = '' } = paste.data ?? {};
  const isElsewhere = OTHER_PLACE.test(target) && !CODE_PLACE.test(target);
  if (!task || !replay || task.edits.length > 0 || isElsewhere) return null;
  const program = task.programs.findLast(({ kind }) => kind === 'check') ?? task.programs.at(-1);
  return {
    ...{ taskId: task.taskId, clientId: paste.clientId, at: paste.at, length, ink: length },
    share: program && program.at >= paste.at ? Math.min(1, length / Math.max(1, program.code.length)) : null,
    ...{ isOutside: !isFromHere, isTold: true, step: null, moments: [ofObservation(paste)] },
  };
}

function untoldOf({ task, ...replay }: Replay, stroke: Stroke): Arrival {
  const { step } = stroke;
  return {
    ...{ taskId: task.taskId, clientId: step.edit.clientId, at: stroke.at, length: stroke.ink },
    ...{ ink: stroke.ink, share: shareOf({ task, ...replay }, [step]), isOutside: true, isTold: false },
    ...{ step, moments: [stroke.moment] },
  };
}

/** How the editor gathers keys before it tells of them, as far as its edits show. */
interface Gathering {
  /** Less cannot have come at once. */
  blockInk: number;
  /** For how long: half of the edits came within half that time. */
  ms: number;
}

function gatheringOf(lane: readonly Stroke[]): Gathering {
  if (lane.length < 10) return { blockInk: BLOCK_INK, ms: 0 };
  const since = lane.flatMap(({ sinceMs }) => (sinceMs === null ? [] : [sinceMs])).sort((a, b) => a - b);
  const lengths = lane.map(({ length }) => length).sort((a, b) => a - b);
  return {
    blockInk: quantile(lengths, 0.5) >= PIECE_LENGTH ? BLOCK_OF_PIECES_INK : BLOCK_INK,
    ms: Math.min(LONGEST_GATHER_MS, 2 * quantile(since, 0.5)),
  };
}

/** Whether hands can have made it: short, or no more than they make in the time for which the editor gathers. */
function isTypable({ ink, sinceMs }: Stroke, { blockInk, ms }: Gathering): boolean {
  return ink < blockInk || ink <= (FASTEST * Math.min(ms, sinceMs ?? 0)) / 1_000;
}
