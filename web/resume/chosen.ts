/** Files that were chosen before there was an interview to give them to, by the interview that has begun since. */
const chosen = new Map<string, File>();

/** Hands a file over to the room of an interview. */
export function handOver(sessionId: string, file: File): void {
  chosen.set(sessionId, file);
}

/** Whether a file waits there. */
export function isChosen(sessionId: string): boolean {
  return chosen.has(sessionId);
}

/** The file that waits, once. */
export function takeChosen(sessionId: string): File | null {
  const file = chosen.get(sessionId) ?? null;
  chosen.delete(sessionId);
  return file;
}
