/** What a system has said of an answer of ours. It holds no text of a candidate's. */
export interface AtsFault {
  /** Milliseconds since the epoch. */
  at: number;
  /** The call that was answered. */
  call: string;
  /** What it says is wrong; none where that may tell of a person. */
  errors: string[];
  invitationId: string | null;
}
