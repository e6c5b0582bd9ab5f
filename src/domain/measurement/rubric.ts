/** What a reviewer of code looks for. */
export interface RubricLine {
  /**
   * `style`: how the code reads; who knows it is no nearer to a solution. `method`: the method, a data structure, what it may
   * cost, or a case to get right.
   */
  kind: 'style' | 'method';
  text: string;
}

/** Of a rubric, what a reviewer may know whose words the candidate reads: while the task is open, nothing of how to solve it. */
export function rubricFor(rubric: readonly RubricLine[], { isOpen }: { isOpen: boolean }): string[] {
  return rubric.filter(({ kind }) => kind === 'style' || !isOpen).map(({ text }) => text);
}
