/** The bytes are not what their type says, or have no end of structure: nobody can play them. */
export class UnreadableRecording extends Error {
  override readonly name = 'UnreadableRecording';
}
