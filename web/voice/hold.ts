/** A press that is let go sooner was a click: what it began goes on until the next one. In ms. */
const HOLD_MS = 400;

/** What a press, or its end, asks for. */
type Wanted = 'begin' | 'end' | null;

/** One way to speak with a button or a key: held, or pressed once and once more, for those who cannot hold it. */
export interface Hold {
  press(at: number, isRunning: boolean): Wanted;
  release(at: number): Wanted;
}

export function createHold(): Hold {
  /** When the press began that is still held and has begun something. */
  let begun: number | null = null;
  return {
    press(at, isRunning) {
      begun = isRunning ? null : at;
      return isRunning ? 'end' : 'begin';
    },
    release(at) {
      const isHeld = begun !== null && at - begun >= HOLD_MS;
      begun = null;
      return isHeld ? 'end' : null;
    },
  };
}
