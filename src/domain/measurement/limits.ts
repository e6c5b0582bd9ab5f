/** Limits of one test. */
export interface Limits {
  cpuMs: number;
  wallMs: number;
  memoryKb: number;
  /** Of both streams together. */
  outputBytes: number;
}
