/** The header of HTTP, as seconds or as a date, in ms from `now`; null for what is neither. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Other forms of a date are read by no two programs alike.
  if (!text.endsWith(' GMT')) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
