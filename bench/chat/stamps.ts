/** Of the clock that all processes of a machine share. */
export function nowUs(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

/** A word that says when it was written. */
export function stamp(): string {
  return `~${nowUs().toString(36)} `;
}

/** Finds the stamps in a text that comes in pieces; they may be cut anywhere. */
export function createStampReader(onStamp: (us: number) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const all = rest + text;
    let end = 0;
    for (const match of all.matchAll(/~([0-9a-z]+) /g)) {
      onStamp(Number.parseInt(match[1] as string, 36));
      end = match.index + match[0].length;
    }
    const open = all.indexOf('~', end);
    rest = open === -1 ? '' : all.slice(open);
  };
}
