import type { Period } from '../../declarations/declarations.ts';

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Whole months in UTC, from the first to the last, all of them over; null for anything else. */
export function periodOf(first: string | undefined, last: string | undefined, now: number): Period | null {
  const from = startOf(first, 0);
  const to = startOf(last, 1);
  if (from === null || to === null || from >= to || to > now) return null;
  return { from, to };
}

function startOf(month: string | undefined, later: number): number | null {
  const [, year, number] = MONTH.exec(month ?? '') ?? [];
  return year === undefined ? null : Date.UTC(Number(year), Number(number) - 1 + later);
}
