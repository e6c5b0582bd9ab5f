import { useEffect, useState } from 'react';

const TICK_MS = 5_000;
/** Timers of a hidden page are held back to one a minute; what is longer is sleep. */
const SLEEP_MS = 90_000;

/** How long the machine slept, in ms, once it woke; null before. By the wall clock: others stand still in sleep. */
export function useSleep(): number | null {
  const [slept, setSlept] = useState<number | null>(null);
  useEffect(() => {
    let last = Date.now();
    const timer = window.setInterval(() => {
      const gap = Date.now() - last - TICK_MS;
      last = Date.now();
      if (gap > SLEEP_MS) setSlept(gap);
    }, TICK_MS);
    return () => window.clearInterval(timer);
  }, []);
  return slept;
}
