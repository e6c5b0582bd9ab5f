import { lowerBound } from '../bound.ts';
import type { Origin } from '../evidence.ts';
import { type Moment, ofEdit, ofObservation } from '../moments.ts';
import type { Scene } from '../scene.ts';
import type { Signal } from '../signal.ts';
import { CLOCKS_MS } from './before.ts';
import { signalOf } from './make.ts';

/** Work on one page between two acts on another that are no further apart, and that was not left meanwhile. */
const BETWEEN_MS = 15_000;
/** In so many minutes: clocks of two pages may differ once, where one took over from the other. */
const MINUTES = 3;
/** Or so often: nobody goes there and back as often by accident. */
const TIMES = 10;
const ACTS = new Set(['copy', 'cut', 'paste', 'focus', 'mouse_leave']);

/** Two pages at once, and pages that came from another address or browser than before. */
export function devicesSignals(scene: Scene): Signal[] {
  return [...twoAtOnce(scene), ...changes(scene, 'network'), ...changes(scene, 'agent')];
}

function twoAtOnce(scene: Scene): Signal[] {
  const acts = actsOf(scene);
  const spells = spellsOf(acts);
  const heard = heardOf(acts);
  const isAway = createAway(scene.departures);
  const between = spells.filter((spell, index) => {
    const [before, after] = [spells[index - 1], spells[index + 1]];
    if (before === undefined || before.clientId !== after?.clientId) return false;
    const { first = 0, last = 0 } = heard.get(before.clientId) ?? {};
    return (
      after.from - before.to <= BETWEEN_MS &&
      first < spell.receivedAt &&
      spell.receivedAt < last &&
      !isAway(before.clientId, spell.from)
    );
  });
  const minutes = new Set(between.map(({ from }) => Math.floor(from / 60_000))).size;
  if (minutes === 0) return [];
  return [
    signalOf({
      kind: 'two_devices',
      severity: minutes >= MINUTES || between.length >= TIMES ? 'notice' : 'info',
      moments: between.map(({ first }) => first),
      facts: {
        ...{ minutes, count: between.length, clients: new Set(spells.map(({ clientId }) => clientId)).size },
        agents: new Set(scene.evidence.origins.map(({ agent }) => agent)).size,
      },
    }),
  ];
}

/** Acts of one client with none of another between them. */
interface Spell {
  clientId: string;
  from: number;
  to: number;
  first: Moment;
  receivedAt: number;
}

interface Act extends Moment {
  receivedAt: number;
}

function spellsOf(acts: readonly Act[]): Spell[] {
  const spells: Spell[] = [];
  for (const act of acts) {
    const last = spells.at(-1);
    if (last?.clientId === act.ref.clientId) last.to = act.at;
    else {
      const { at, receivedAt } = act;
      spells.push({ clientId: act.ref.clientId, from: at, to: at, first: { at, ref: act.ref }, receivedAt });
    }
  }
  return spells;
}

/** A client is at work only as long as something comes from it, whatever its clock says: from the first receipt to the last. */
function heardOf(acts: readonly Act[]): Map<string, { first: number; last: number }> {
  const heard = new Map<string, { first: number; last: number }>();
  for (const { ref, receivedAt } of acts) {
    const { first, last } = heard.get(ref.clientId) ?? { first: receivedAt, last: receivedAt };
    heard.set(ref.clientId, { first: Math.min(first, receivedAt), last: Math.max(last, receivedAt) });
  }
  return heard;
}

/** Whether a client had left its page: whoever has left one page for another is at one of them. */
function createAway(departures: Scene['departures']): (clientId: string, at: number) => boolean {
  const byClient = Map.groupBy(departures, ({ clientId }) => clientId);
  return (clientId, at) => {
    const own = byClient.get(clientId) ?? [];
    const begun = lowerBound(own.length, (index) => (own[index]?.from ?? 0) - CLOCKS_MS <= at);
    return at <= (own[begun - 1]?.to ?? Number.NEGATIVE_INFINITY) + CLOCKS_MS;
  };
}

/** What only a person at the page does, of pages that have a name. */
function actsOf({ evidence: { observations, tasks } }: Scene): Act[] {
  return [
    ...observations
      .filter(({ type }) => ACTS.has(type))
      .map((one) => ({ ...ofObservation(one), receivedAt: one.receivedAt })),
    ...tasks.flatMap(({ taskId, edits }) =>
      edits.map((edit) => ({ ...ofEdit(taskId, edit), receivedAt: edit.receivedAt })),
    ),
  ]
    .filter(({ ref }) => ref.clientId !== '')
    .sort((a, b) => a.at - b.at || (a.ref.clientId < b.ref.clientId ? -1 : 1));
}

function changes({ evidence: { origins } }: Scene, of: 'network' | 'agent'): Signal[] {
  const changed = origins.filter((origin, index) => index > 0 && origins[index - 1]?.[of] !== origin[of]);
  if (changed.length === 0) return [];
  return [
    signalOf({
      kind: of === 'network' ? 'address_changed' : 'agent_changed',
      // Trains, telephones and private relays change addresses by themselves.
      severity: 'info',
      moments: changed.map(momentOf),
      facts: { count: changed.length, distinct: new Set(origins.map((origin) => origin[of])).size },
    }),
  ];
}

function momentOf({ at, store, taskId, clientId, seq }: Origin): Moment {
  return { at, ref: { store, taskId, clientId, seq } };
}
