/** Where the time goes, in the order in which it went. */
export interface Laps {
  /** Of what has been since the last end, or the start. */
  end(name: string): void;
  /** Such as `12 s (interviews 10 s, judged 2 s)`. */
  told(): string;
}

export function startLaps(): Laps {
  const startedAt = Date.now();
  let before = startedAt;
  const laps: string[] = [];
  return {
    end(name: string) {
      const now = Date.now();
      laps.push(`${name} ${Math.round((now - before) / 1_000)} s`);
      before = now;
    },
    told: () => `${Math.round((before - startedAt) / 1_000)} s (${laps.join(', ')})`,
  };
}
