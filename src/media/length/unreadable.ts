/** The bytes are not what their type says, or have no end of structure: nobody can play them. */
export class UnreadableRecording extends Error {
  override readonly name = 'UnreadableRecording';
}

/** More structure than a recording of ten minutes has. */
const MOST_STEPS = 2_000_000;

/** Counts the steps through a recording, so that none costs more than a long one does. */
export function createSteps(most = MOST_STEPS): () => void {
  let left = most;
  return () => {
    left -= 1;
    if (left < 0) throw new UnreadableRecording('it has more parts than a recording has');
  };
}
