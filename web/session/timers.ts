/** Time, as far as the engine needs it; tests bring their own. */
export interface Timers {
  /** In ms from some moment on, never going back: `performance.now()`. It may stand still while the machine sleeps. */
  now(): number;
  /** The wall clock, in ms since 1970: `Date.now()`. A person may set it. */
  date(): number;
  /** Acts once, after so many ms; gives what calls it off. */
  after(ms: number, act: () => void): () => void;
}

/** Acts again and again, until called off. */
export function every(timers: Timers, ms: number, act: () => void): () => void {
  let callOff = timers.after(ms, round);
  function round(): void {
    callOff = timers.after(ms, round);
    act();
  }
  return () => callOff();
}

/** The platform's own. */
export const systemTimers: Timers = {
  now: () => performance.now(),
  date: () => Date.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
