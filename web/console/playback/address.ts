/** Where the playback of an interview is, below the console; it opens at a moment, in ms since the interview began. */
export function playbackAddress(id: string, atMs?: number): string {
  const address = `/interviews/${id}/playback`;
  return atMs === undefined ? address : `${address}?at=${Math.max(0, Math.round(atMs))}`;
}

/** The moment that an address names; the beginning where it names none. */
export function momentIn(address: URLSearchParams): number {
  const text = address.get('at') ?? '';
  return /^\d{1,12}$/.test(text) ? Number(text) : 0;
}
