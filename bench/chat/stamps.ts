/** Of the clock that all processes of a machine share. */
export function nowUs(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

/** A word that says when it was written. No sign in it is one of programs, which the interviewer's gate would hold back. */
export function stamp(): string {
  return `at${nowUs()} `;
}

/** Finds the stamps in a text that comes in pieces; they may be cut anywhere. */
export function createStampReader(onStamp: (us: number) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const all = rest + text;
    for (const [, us] of all.matchAll(/\bat(\d+) /g)) onStamp(Number(us));
    rest = all.slice(all.lastIndexOf(' ') + 1);
  };
}
