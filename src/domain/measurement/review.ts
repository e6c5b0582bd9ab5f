/** What a reviewer says of a submission. Correctness is the tests' alone. */
export interface Review {
  summary: string;
  strengths: string[];
  improvements: string[];
  quality: number | null;
  degraded: boolean;
  /** What the reviewer takes the code's time and memory to be. */
  complexity?: string | null;
  /** False when comments or names seem to have swayed the reviewer. */
  confident?: boolean;
}
