import { hashOf } from '../../src/records/blobs.ts';
import type { User } from '../../src/records/user.ts';
import type { Recording } from '../record.ts';

/** When recorded interviews begin, all of them. */
const START = Date.UTC(2026, 0, 1, 10);
/** Numbers between are moments: milliseconds since the epoch. */
const MOMENTS = [Date.UTC(2015), Date.UTC(2100)] as const;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const LEFT_OUT = '(left out)';

/**
 * The recording without who it was: other ids, another date, and the person's nickname and address taken out of every text.
 * What people said of themselves in the talk stays, and is for a reader to look for.
 */
export function unnamed(recording: Recording, user: Pick<User, 'email' | 'nickname'> | null): Recording {
  const { texts, ...rest } = recording;
  const shift = START - recording.plan.startedAt;
  const ids = new Map<string, string>();
  const names = [user?.email, user?.nickname].flatMap((name) => (name ? [name] : []));
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutIds(withoutNames(value));
    if (typeof value === 'number') return value > MOMENTS[0] && value < MOMENTS[1] ? value + shift : value;
    if (Array.isArray(value)) return value.map(change);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
  };
  const hashes = new Map<string, string>();
  const rehashed = (text: string) =>
    [...hashes].reduce((changed, [old, now]) => changed.replaceAll(old, now), text);
  const renamed: Record<string, string> = {};
  // A result holds the hash of its code, so that the code comes first.
  for (const [sha256, text] of Object.entries(texts).sort(
    (a, b) => Number(isResult(a[1])) - Number(isResult(b[1])),
  )) {
    const clean = rehashed(isResult(text) ? JSON.stringify(change(JSON.parse(text))) : withoutNames(text));
    const hash = hashOf(clean);
    if (hash !== sha256) hashes.set(sha256, hash);
    renamed[hash] = clean;
  }
  const { plan, ...changed } = JSON.parse(rehashed(JSON.stringify(change(rest)))) as typeof rest;
  return {
    ...changed,
    plan: { ...withoutNeeds(plan), interviewId: 'recorded', candidateId: 'candidate', seenTaskIds: [] },
    events: changed.events.map(withoutPeople),
    texts: renamed,
  };

  function withoutNames(text: string): string {
    return names.reduce((clean, name) => clean.replaceAll(name, 'Candidate'), text);
  }

  function withoutIds(text: string): string {
    return text.replace(UUID, (id) => {
      const known = ids.get(id) ?? `id-${ids.size + 1}`;
      ids.set(id, known);
      return known;
    });
  }
}

function isResult(text: string): boolean {
  return text.startsWith('{"language":');
}

/** What somebody needs says who they are. */
function withoutNeeds({ accommodations: _, ...plan }: Recording['plan']): Recording['plan'] {
  return plan;
}

type Event = Recording['events'][number];

/** What is not for the interviewer to read, and who of the company did something. */
function withoutPeople(event: Event): Event {
  switch (event.type) {
    case 'problem_reported':
      return { ...event, data: { text: LEFT_OUT, requestIds: [] } };
    case 'appealed':
      return { ...event, data: { text: LEFT_OUT } };
    case 'integrity_reviewed':
      return { ...event, data: { ...event.data, note: LEFT_OUT, by: LEFT_OUT } };
    case 'decided':
      return { ...event, data: { ...event.data, reasons: [LEFT_OUT], note: null, by: LEFT_OUT } };
    case 'extended':
      return { ...event, data: { ...event.data, by: LEFT_OUT } };
    case 'state':
      return { ...event, data: { ...event.data, integrity: null } };
    default:
      return event;
  }
}
