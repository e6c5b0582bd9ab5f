const SECOND_MS = 1_000;
const MINUTE = 60;

/** Time since the beginning, such as `7:05` or `1:07:05`. */
export function timeText(ms: number): string {
  const seconds = Math.floor(ms / SECOND_MS);
  const minutes = Math.floor(seconds / MINUTE);
  const hours = Math.floor(minutes / MINUTE);
  const tail = `${padded(minutes % MINUTE, hours > 0)}:${padded(seconds % MINUTE, true)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

function padded(number: number, isPadded: boolean): string {
  return isPadded ? String(number).padStart(2, '0') : String(number);
}
