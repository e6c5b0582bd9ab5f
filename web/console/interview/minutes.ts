/** Time that is left, such as `75:05`; a second that has begun counts. */
export function minutesOf(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
