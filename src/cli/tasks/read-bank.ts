import type { Task } from '../../bank/bank.ts';
import { draftsIn } from '../../bank/draft.ts';
import { BankError, type BankFault, type Complain } from '../../bank/fault.ts';
import { readTree, taskFolders } from '../../bank/files.ts';
import { createTestCache } from '../../bank/generated.ts';
import { readTask } from '../../bank/task.ts';

/** Whether a task is asked for; `draft`: it is still being written. */
export type Wanted = (taskId: string, about: { draft: boolean }) => boolean;

/**
 * The tasks whose id `wanted` accepts, by id. Unlike `loadBank` it does not mind the faults of other tasks.
 * @throws {BankError} naming every fault of the wanted tasks.
 */
export async function readTasks(directory: string, wanted: Wanted): Promise<Task[]> {
  const faults: BankFault[] = [];
  const isWanted = (taskId: string) => wanted(taskId, { draft: drafts.has(taskId) });
  const complain: Complain = (fault) => {
    const [track, slug] = fault.file.split('/');
    if (slug === undefined || isWanted(`${track}/${slug}`)) faults.push(fault);
  };
  const tree = readTree(directory, complain);
  const drafts = draftsIn(tree);
  const make = createTestCache();
  const tasks: Task[] = [];
  for (const folder of taskFolders(tree, complain)) {
    if (!isWanted(folder.taskId)) continue;
    const task = await readTask(directory, folder, make, complain);
    if (task) tasks.push(task);
  }
  if (faults.length > 0) throw new BankError(directory, faults);
  return tasks.sort((a, b) => (a.taskId < b.taskId ? -1 : 1));
}
