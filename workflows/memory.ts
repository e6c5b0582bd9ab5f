import { CancellationScope } from '@temporalio/workflow';

/**
 * What repeated commands are answered with. The server deduplicates Updates within a run only; after a
 * continue-as-new the same command would act again, so the latest answers are carried along.
 */
export interface Memory {
  knows(commandId: string): boolean;
  /** Acts, unless the command was answered before; whatever happens to the workflow, it is let to its end. */
  once<Answer>(commandId: string, act: () => Promise<Answer>): Promise<Answer>;
  answers(): [commandId: string, answer: unknown][];
}

const MOST_ANSWERS = 50;

export function createMemory(carried: [commandId: string, answer: unknown][]): Memory {
  let answers = carried;
  return {
    knows: (commandId) => answers.some(([id]) => id === commandId),
    async once<Answer>(commandId: string, act: () => Promise<Answer>): Promise<Answer> {
      const earlier = answers.find(([id]) => id === commandId);
      if (earlier) return earlier[1] as Answer;
      const answer = await CancellationScope.nonCancellable(act);
      answers = [...answers, [commandId, answer] as [string, unknown]].slice(-MOST_ANSWERS);
      return answer;
    },
    answers: () => answers,
  };
}
