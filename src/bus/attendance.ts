/** A stream that is open in some process of the installation. */
export interface AttendedStream {
  id: string;
  userId: string;
  interviewId: string;
  /** Whoever takes the interview: all others who read it are of the company. */
  candidateId: string;
  openedAt: number;
}

/** Who has streams open in the whole installation, as far as its processes can tell each other. */
export interface Attendance {
  /**
   * Until it leaves, or its process dies. Resolves with the ids of the user's oldest streams of the interview, or of all, that are
   * more than the most; null where nobody knows how many there are.
   */
  enter(stream: AttendedStream, most: { ofInterview: number; ofUser: number }): Promise<string[] | null>;
  leave(streamId: string): Promise<void>;
  /** Somebody of the company reads the interview; null where nobody knows. */
  isWatched(interviewId: string): Promise<boolean | null>;
  /** Whenever all that is here is known to the others again. */
  onBack(listener: () => void): void;
  close(): void;
}
