import type { IntegrityEvidence, Observation } from './evidence.ts';
import { compare, type Moment, ofEdit, ofObservation } from './moments.ts';

/** A time for which a page was left: its window lost the focus, or another tab or window covered it. */
export interface Departure {
  clientId: string;
  from: number;
  to: number;
  /** The page was out of sight, not only without the keyboard. */
  isHidden: boolean;
  moments: Moment[];
}

/** What a page has sent late, or an editor gathered, does not say that somebody was back. */
const AFTERMATH_MS = 5_000;

/**
 * `blur` and `visibility` of one departure are one. It ends with the first word of a return, or with work on the page where
 * none came.
 */
export function departuresOf(evidence: IntegrityEvidence): Departure[] {
  const end = evidence.finishedAt ?? lastMoment(evidence);
  const byClient = Map.groupBy(signsOf(evidence), ({ moment }) => moment.ref.clientId);
  return [...byClient]
    .flatMap(([clientId, signs]) => departuresOfClient(clientId, signs, end))
    .sort((a, b) => a.from - b.from || compare(a.clientId, b.clientId));
}

function departuresOfClient(clientId: string, signs: readonly Sign[], end: number): Departure[] {
  const departures: Departure[] = [];
  let open: Departure | null = null;
  for (const sign of signs) {
    const { at } = sign.moment;
    if (sign.is === 'away') {
      if (open === null) {
        open = { clientId, from: at, to: end, isHidden: false, moments: [] };
        departures.push(open);
      }
      open.isHidden ||= sign.isHidden;
      open.moments.push(sign.moment);
      open.to = Math.max(at, end);
      continue;
    }
    if (open === null || (sign.is === 'work' && at < open.from + AFTERMATH_MS)) continue;
    open.to = at;
    if (sign.is === 'back') open.moments.push(sign.moment);
    open = null;
  }
  return departures;
}

interface Sign {
  is: 'away' | 'back' | 'work';
  isHidden: boolean;
  moment: Moment;
}

function signsOf({ observations, tasks }: IntegrityEvidence): Sign[] {
  const edits = tasks.flatMap(({ taskId, edits: of }) =>
    of.map((edit): Sign => ({ is: 'work', isHidden: false, moment: ofEdit(taskId, edit) })),
  );
  return [...observations.flatMap(signOf), ...edits].sort(
    (a, b) => a.moment.at - b.moment.at || a.moment.ref.seq - b.moment.ref.seq,
  );
}

function signOf(observation: Observation): Sign[] {
  const { type, data } = observation;
  const moment = ofObservation(observation);
  const isHidden = type === 'visibility' && data?.state === 'hidden';
  if (type === 'blur' || isHidden) return [{ is: 'away', isHidden, moment }];
  if (type === 'focus' || type === 'visibility') return [{ is: 'back', isHidden, moment }];
  return type === 'copy' || type === 'cut' || type === 'paste' ? [{ is: 'work', isHidden, moment }] : [];
}

function lastMoment({ observations, startedAt }: IntegrityEvidence): number {
  return observations.reduce((last, { at }) => Math.max(last, at), startedAt);
}
