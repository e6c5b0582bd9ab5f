import { answerOf, api } from '../../api/client.ts';
import type { StoredEdit } from './replay/evidence.ts';
import type { Asked } from './replay/wire.ts';

/** The first page is small, so that there is something to look at; each after it the most that the server gives. */
const LATER_PAGES = 2_000;

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

  function ask(task: number, after: string | null) {
    const place = after === null ? {} : { after, limit: LATER_PAGES };
    const params = { path: { id: interviewId }, query: { task_id: tasks[task]?.taskId ?? '', ...place } };
    return answerOf(api.GET('/interview/{id}/edits', { params, signal }));
  }

  async function readOn(task: number, first: Awaited<ReturnType<typeof ask>>): Promise<void> {
    for (let page = first; ; ) {
      // While this one is replayed, the next is on its way.
      const next = page.next_after === null ? null : ask(task, page.next_after);
      onPage(task, page.edits);
      if (next === null) return;
      page = await next;
    }
  }

  const firsts = await Promise.all(tasks.map((_, task) => ask(task, null)));
  const reading = Promise.all(firsts.map((page, task) => readOn(task, page)));
  if (firsts.some(({ next_after }) => next_after !== null)) onFirst();
  await reading;
}
