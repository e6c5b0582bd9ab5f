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

export const FIRST_ORDER: Order = { track: 'algorithms', level: 'middle', maxTasks: 4 };

/** Where a practice is: it has one task itself, and its address keeps how many the interview after it shall have. */
export function practicePath(sessionId: string, { maxTasks }: Order): string {
  return `/room/${sessionId}?tasks=${maxTasks}`;
}

/** How many tasks the address of a practice asks for; as many as one has by default where it does not say. */
export function tasksIn(search: string): number {
  const tasks = Number(new URLSearchParams(search).get('tasks'));
  return Number.isInteger(tasks) && tasks >= 1 && tasks <= 6 ? tasks : FIRST_ORDER.maxTasks;
}
