import type { Signal } from '../../integrity/query.ts';
import type { Language } from '../../session/wire.ts';
import type { CodeLine } from '../playback/code-line.ts';
import type { Marker } from '../playback/markers.ts';

/** So long before and after a signal is looked at, in ms. */
const AROUND_MS = 3 * 60_000;
/** Of each side so many marks, the nearest ones. */
const MOST_AROUND = 8;
/** Code that comes so soon after a signal may come of it, in ms. */
const AFTER_MS = 60_000;
/** Less than so many characters at once are keys. */
const LEAST_PUT = 20;

/** When a signal was, in ms since the interview began. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Change {
  language: Language;
  before: { at: number; text: string };
  after: { at: number; text: string };
  /** What came at once, in the order of time. */
  put: { at: number; text: string }[];
}

export function stretchOf({ from, to }: Pick<Signal, 'from' | 'to'>, startedAt: number): Stretch {
  return { from: Date.parse(from) - startedAt, to: Date.parse(to) - startedAt };
}

/** What was done shortly before, meanwhile and shortly after, in the order of time. */
export function marksAround(markers: readonly Marker[], { from, to }: Stretch): Marker[] {
  const before = markers.filter(({ at }) => at < from && at >= from - AROUND_MS);
  const meanwhile = markers.filter(({ at }) => at >= from && at <= to);
  const after = markers.filter(({ at }) => at > to && at <= to + AROUND_MS);
  return [...before.slice(-MOST_AROUND), ...meanwhile.slice(0, MOST_AROUND), ...after.slice(0, MOST_AROUND)];
}

/**
 * What became of the code: over the edits that the signal rests on, else over its stretch and what came right after it. Null
 * where nothing was edited then.
 */
export function changeIn(code: CodeLine, signal: Signal, startedAt: number): Change | null {
  const named = new Set(
    signal.evidence.flatMap(({ store, task_id = '', client_id = '', seq }) =>
      store === 'edits' ? [`${task_id} ${client_id} ${seq}`] : [],
    ),
  );
  const { from, to } = stretchOf(signal, startedAt);
  const places = code.moments.flatMap((moment, place) => {
    if (moment.kind === 'given') return [];
    if (moment.kind === 'program' || named.size === 0)
      return moment.at >= from && moment.at <= to + AFTER_MS ? [place] : [];
    return named.has(`${moment.taskId} ${moment.step.clientId} ${moment.step.seq}`) ? [place] : [];
  });
  const [first, last] = [places[0], places.at(-1)];
  const [firstMoment, lastMoment] = [code.moments[first ?? -1], code.moments[last ?? -1]];
  if (first === undefined || last === undefined || !firstMoment || !lastMoment) return null;
  const before = placeBefore(code, first);
  return {
    language: lastMoment.language,
    before: { at: firstMoment.at, text: before === null ? '' : code.textAt(before).toString() },
    after: { at: lastMoment.at, text: code.textAt(last).toString() },
    put: places.flatMap((place) => putAt(code, place)),
  };
}

/** The last moment before of the same task; another task has another code. */
function placeBefore({ moments }: CodeLine, place: number): number | null {
  const found = moments.findLastIndex(
    ({ taskId }, earlier) => earlier < place && taskId === moments[place]?.taskId,
  );
  return found < 0 ? null : found;
}

function putAt({ moments }: CodeLine, place: number): Change['put'] {
  const moment = moments[place];
  if (moment?.kind !== 'step') return [];
  const text = moment.step.patches.map(([, , inserted]) => inserted).join('\n');
  return text.length >= LEAST_PUT ? [{ at: moment.at, text }] : [];
}
