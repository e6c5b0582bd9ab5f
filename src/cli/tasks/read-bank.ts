import type { Task } from '../../bank/bank.ts';
import { BankError, type BankFault, type Report } from '../../bank/fault.ts';
import { readTree, taskFolders } from '../../bank/files.ts';
import { createTestCache } from '../../bank/generated.ts';
import { readTask } from '../../bank/task.ts';

/**
 * The tasks whose id `wanted` accepts, by id. Unlike `loadBank` it does not mind the faults of other tasks.
 * @throws {BankError} naming every fault of the wanted tasks.
 */
export async function readTasks(directory: string, wanted: (taskId: string) => boolean): Promise<Task[]> {
  const faults: BankFault[] = [];
  const report: Report = (fault) => {
    const [track, slug] = fault.file.split('/');
    if (slug === undefined || wanted(`${track}/${slug}`)) faults.push(fault);
  };
  const make = createTestCache();
  const tasks: Task[] = [];
  for (const folder of taskFolders(readTree(directory, report), report)) {
    if (!wanted(folder.taskId)) continue;
    const task = await readTask(directory, folder, make, report);
    if (task) tasks.push(task);
  }
  if (faults.length > 0) throw new BankError(directory, faults);
  return tasks.sort((a, b) => (a.taskId < b.taskId ? -1 : 1));
}
