/** Milliseconds of a clock that nobody sets: how long something takes or is left alone, and never when it was. */
export const steadyMs = (): number => Math.round(performance.now());
