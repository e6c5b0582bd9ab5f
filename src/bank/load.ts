import { resolve } from 'node:path';
import type { Bank, Task } from './bank.ts';
import { withoutDrafts } from './draft.ts';
import { BankError, type BankFault, BankNotKept, type Complain } from './fault.ts';
import { fingerprint, readTree, taskFolders } from './files.ts';
import { createTestCache } from './generated.ts';
import { readTask } from './task.ts';

/**
 * Reads every task below `directory` (`<track>/<slug>/`) but drafts. Large tests are made by their generators when first read.
 * @throws {BankError} naming every fault of every file.
 */
export async function loadBank(directory: string): Promise<Bank> {
  const root = resolve(directory);
  const faults: BankFault[] = [];
  const complain: Complain = (fault) => faults.push(fault);
  const make = createTestCache();
  const tree = withoutDrafts(readTree(root, complain));
  const tasks = new Map<string, Task>();
  for (const folder of taskFolders(tree, complain)) {
    const task = await readTask(root, folder, make, complain);
    if (task) tasks.set(task.taskId, task);
  }
  if (faults.length > 0) throw new BankError(root, faults);

  const version = fingerprint(tree);
  const bank: Bank = {
    version,
    tasks,
    async of(wanted) {
      if (wanted !== version) {
        throw new BankNotKept(`${root} holds version ${version} of the bank, not ${wanted}`);
      }
      return bank;
    },
    cards: (track, locale, use = 'interview') =>
      [...tasks.values()]
        .filter((task) => task.track === track && task.use === use)
        .map(({ taskId, title, rating, parMs, limitMs, hints }) => ({
          taskId,
          title: title[locale],
          rating,
          parMs,
          limitMs,
          hints: hints.length,
        })),
  };
  return bank;
}
