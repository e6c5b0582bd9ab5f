import { useEffect, useState } from 'react';
import type { Opened } from './query.ts';

/** No timer of a browser waits longer. */
const LONGEST_MS = 2 ** 31 - 1;

/** Whether it is too early to accept, by the server's clock; `readAt` is when it was read, by this browser's. */
export function useIsEarly(
  { valid_from: from, server_time: then }: Pick<Opened, 'valid_from' | 'server_time'>,
  readAt: number,
): boolean {
  const startsAt = readAt + Date.parse(from) - Date.parse(then);
  const [now, setNow] = useState(Date.now);
  const isEarly = startsAt > now;
  useEffect(() => {
    if (!isEarly) return;
    const timer = window.setTimeout(() => setNow(Date.now()), Math.min(startsAt - now, LONGEST_MS));
    return () => window.clearTimeout(timer);
  }, [isEarly, startsAt, now]);
  return isEarly;
}
