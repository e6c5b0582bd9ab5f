import { dayOf, endOf, startOf } from '../days.ts';
import {
  type InterviewState,
  LEVELS,
  type Level,
  SORTS,
  type Sort,
  STATES,
  TRACKS,
  type Track,
} from '../words.ts';

/** Which interviews are shown and in which order: what the address of the list says. */
export interface InterviewFilter {
  /** Part of a name, a nickname, an e-mail address or an id in another system; empty: any. */
  q: string;
  state: InterviewState | null;
  track: Track | null;
  level: Level | null;
  /** The id of a package to which its candidate was invited; empty: any. */
  package: string;
  /** Days on which they began, `YYYY-MM-DD` in the reader's zone, both included; empty: no bound. */
  from: string;
  to: string;
  /** Practice runs in place of interviews. */
  practice: boolean;
  sort: Sort;
}

export const EVERYTHING: InterviewFilter = {
  q: '',
  state: null,
  track: null,
  level: null,
  package: '',
  from: '',
  to: '',
  practice: false,
  sort: 'started',
};

const LONGEST_Q = 100;
const LONGEST_ID = 200;

/** What an address says; a word in it that is none is left out. */
export function filterOf(address: URLSearchParams): InterviewFilter {
  return {
    q: (address.get('q') ?? '').slice(0, LONGEST_Q),
    state: oneOf(STATES, address.get('state')),
    track: oneOf(TRACKS, address.get('track')),
    level: oneOf(LEVELS, address.get('level')),
    package: (address.get('package') ?? '').slice(0, LONGEST_ID),
    from: dayOf(address.get('from')),
    to: dayOf(address.get('to')),
    practice: address.get('practice') === 'true',
    sort: oneOf(SORTS, address.get('sort')) ?? EVERYTHING.sort,
  };
}

/** The address of a filter: only what differs from {@link EVERYTHING}. */
export function addressOf(filter: InterviewFilter): URLSearchParams {
  const entries = Object.entries(filter).filter(
    ([name, value]) => value !== EVERYTHING[name as keyof InterviewFilter],
  );
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
}

/** Whether it leaves anything out; the order does not. */
export function isNarrowed(filter: InterviewFilter): boolean {
  return addressOf({ ...filter, sort: EVERYTHING.sort }).size > 0;
}

/** The query of `GET /interviews` and of its export. Days become moments by the zone of the reader. */
export function queryOf(filter: InterviewFilter) {
  const { q, state, track, level, package: packageId, from, to, practice, sort } = filter;
  return {
    ...(q !== '' && { q }),
    ...(state && { state }),
    ...(track && { track }),
    ...(level && { level }),
    ...(packageId !== '' && { package_id: packageId }),
    ...(from !== '' && { from: startOf(from).toISOString() }),
    ...(to !== '' && { to: endOf(to).toISOString() }),
    ...(practice && { practice: true }),
    ...(sort !== EVERYTHING.sort && { sort }),
  };
}

/** Where every page of the list is, as a file. */
export function exportAddress(filter: InterviewFilter, format: 'csv' | 'jsonl'): string {
  const query = Object.entries(queryOf(filter)).map(([name, value]) => [name, String(value)]);
  return `/interviews/export?${new URLSearchParams([['format', format], ...query])}`;
}

function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  return words.find((word) => word === text) ?? null;
}
