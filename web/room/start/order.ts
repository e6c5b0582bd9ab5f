/** As the contract has them. */
export const TRACKS = ['algorithms', 'backend', 'frontend', 'data'] as const;
export const LEVELS = ['junior', 'middle', 'senior'] as const;

/** What a person wants an interview to be. */
export interface Order {
  track: (typeof TRACKS)[number];
  level: (typeof LEVELS)[number];
  /** 1–6. */
  maxTasks: number;
}
