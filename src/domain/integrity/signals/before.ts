import { lowerBound } from '../bound.ts';
import type { Departure } from '../departures.ts';
import { mayBeOne } from '../moments.ts';
import type { Scene } from '../scene.ts';

/** What follows a departure within this time follows it. */
export const AFTER_MS = 60_000;
/** Shorter departures are slips. */
export const LEAST_AWAY_MS = 5_000;
/** Longer without a new character is a silence. */
export const SILENCE_MS = 180_000;
/** What is told in two streams may seem to come so much earlier than it did. */
export const CLOCKS_MS = 2_000;

/** The departure that a client came back from shortly before; of any client, where one gives no name. */
export function departureBefore(scene: Scene, clientId: string, at: number): Departure | null {
  return (
    scene.departures.findLast(
      ({ from, to, clientId: of }) =>
        mayBeOne(of, clientId) &&
        to - from >= LEAST_AWAY_MS &&
        from < at &&
        to >= at - AFTER_MS &&
        to <= at + CLOCKS_MS,
    ) ?? null
  );
}

/** Of items in the order of `at`, those within two moments. */
export function between<Item extends { at: number }>(
  items: readonly Item[],
  from: number,
  to: number,
): Item[] {
  const start = lowerBound(items.length, (index) => (items[index]?.at ?? 0) < from);
  const end = lowerBound(items.length, (index) => (items[index]?.at ?? 0) <= to);
  return items.slice(start, end);
}
