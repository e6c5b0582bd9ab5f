import { answerOf, api } from '../../api/client.ts';
import type { StoredEdit } from './replay/evidence.ts';
import type { Asked } from './replay/wire.ts';

/**
 * Reads the edits of all tasks, those of different tasks at once; of one task a page says where the next is. `onFirst`:
 * the beginning of each is there, and there is more.
 */
export async function readEdits(
  { interviewId, tasks }: Pick<Asked, 'interviewId' | 'tasks'>,
  heard: {
    signal: AbortSignal;
    onPage: (task: number, edits: StoredEdit[]) => void;
    onFirst: () => void;
  },
): Promise<void> {
  const { signal, onPage, onFirst } = heard;

  /** Returns where the next page is; null at the end. */
  async function readPage(task: number, after: string | null): Promise<string | null> {
    const query = { task_id: tasks[task]?.taskId ?? '', ...(after !== null && { after }) };
    const params = { path: { id: interviewId }, query };
    const page = await answerOf(api.GET('/interview/{id}/edits', { params, signal }));
    onPage(task, page.edits);
    return page.next_after;
  }

  const next = await Promise.all(tasks.map((_, task) => readPage(task, null)));
  if (next.some((after) => after !== null)) onFirst();
  await Promise.all(
    next.map(async (first, task) => {
      for (let after = first; after !== null; ) after = await readPage(task, after);
    }),
  );
}
