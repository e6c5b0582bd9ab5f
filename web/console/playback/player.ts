import { afterIdle, type Idle } from './idle.ts';

export const SPEEDS = [0.5, 1, 2, 4, 8, 16, 32] as const;
type Speed = (typeof SPEEDS)[number];

/** Where a playback is. `at` in ms since the interview began. */
export interface Playing {
  readonly at: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly skipsIdle: boolean;
  /** Counts what moved otherwise than by time: whoever shows the moment goes there at once. */
  readonly jumps: number;
}

/** The clock of a playback. It runs outside of React: a view takes part in what it shows alone. */
export interface Player {
  get(): Playing;
  /** Hears of changes, once a frame however many there were. */
  subscribe(listener: () => void): () => void;
  toggle(): void;
  seek(at: number): void;
  setSpeed(speed: Speed): void;
  setSkipsIdle(skipsIdle: boolean): void;
  /** What is known of the time line has changed. */
  setLine(line: TimeLine): void;
  destroy(): void;
}

/** How long it is, and where nothing happens. */
interface TimeLine {
  end: number;
  idle: readonly Idle[];
}

/** A page that was hidden, or was busy for so long, goes on where it was. */
const LONGEST_FRAME_MS = 250;

export function createPlayer(options: {
  at: number;
  line: TimeLine;
  /** Asks for a frame, in which it is told the time; gives what calls it off. */
  frame: (draw: (nowMs: number) => void) => () => void;
}): Player {
  let { line } = options;
  let playing: Playing = {
    at: Math.min(options.at, line.end),
    ...{ isPlaying: false, speed: 1, skipsIdle: true, jumps: 0 },
  };
  const listeners = new Set<() => void>();
  let lastMs: number | null = null;
  let callOff: (() => void) | null = null;

  function set(change: Partial<Playing>): void {
    playing = { ...playing, ...change };
    callOff ??= options.frame(draw);
  }

  function draw(nowMs: number): void {
    callOff = null;
    if (playing.isPlaying) pass(nowMs);
    else lastMs = null;
    for (const listener of listeners) listener();
  }

  function pass(nowMs: number): void {
    const passed = Math.min(nowMs - (lastMs ?? nowMs), LONGEST_FRAME_MS) * playing.speed;
    lastMs = nowMs;
    const next = playing.at + passed;
    const at = Math.min(playing.skipsIdle ? afterIdle(line.idle, next) : next, line.end);
    set({ at, isPlaying: at < line.end });
  }

  return {
    get: () => playing,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    toggle() {
      // Whoever plays what has ended sees it again.
      if (!playing.isPlaying && playing.at >= line.end) this.seek(0);
      set({ isPlaying: !playing.isPlaying });
    },
    seek(at) {
      set({ at: Math.min(Math.max(0, at), line.end), jumps: playing.jumps + 1 });
    },
    setSpeed: (speed) => set({ speed }),
    setSkipsIdle: (skipsIdle) => set({ skipsIdle }),
    setLine(next) {
      line = next;
      set({ at: Math.min(playing.at, line.end) });
    },
    destroy: () => callOff?.(),
  };
}
