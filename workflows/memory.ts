import { CancellationScope } from '@temporalio/workflow';

/**
 * What repeated commands are answered with. The server deduplicates Updates within a run only; after a
 * continue-as-new the same command would act again, so the latest answers are carried along. And one that it took for lost may
 * come again while it still acts.
 */
export interface Memory {
  /** It was answered, or acts now. */
  knows(commandId: string): boolean;
  /** Acts, unless the command was answered before or acts now; whatever happens to the workflow, it is let to its end. */
  once<Answer>(commandId: string, act: () => Promise<Answer>): Promise<Answer>;
  answers(): [commandId: string, answer: unknown][];
}

const MOST_ANSWERS = 50;

export function createMemory(carried: [commandId: string, answer: unknown][]): Memory {
  let answers = carried;
  const underWay = new Map<string, Promise<unknown>>();

  async function actOnce<Answer>(commandId: string, act: () => Promise<Answer>): Promise<Answer> {
    const answer = await CancellationScope.nonCancellable(act);
    answers = [...answers, [commandId, answer] as [string, unknown]].slice(-MOST_ANSWERS);
    return answer;
  }

  return {
    knows: (commandId) => underWay.has(commandId) || answers.some(([id]) => id === commandId),
    // Not `async`: a promise of the promise would be settled some turns later, and histories know the order.
    once<Answer>(commandId: string, act: () => Promise<Answer>): Promise<Answer> {
      const earlier = answers.find(([id]) => id === commandId);
      if (earlier) return Promise.resolve(earlier[1] as Answer);
      const underWayAlready = underWay.get(commandId);
      if (underWayAlready) return underWayAlready as Promise<Answer>;
      const acting = actOnce(commandId, act);
      const forget = () => underWay.delete(commandId);
      underWay.set(commandId, acting);
      acting.then(forget, forget);
      return acting;
    },
    answers: () => answers,
  };
}
