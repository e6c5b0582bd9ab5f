import { join } from 'node:path';
import type { Bank } from '../bank/bank.ts';
import { keepBank } from '../bank/keep.ts';
import { loadBank } from '../bank/load.ts';
import { servingProven } from '../bank/proofs.ts';
import type { RecordsForSandbox } from '../records/open-for-sandbox.ts';
import { ROOT, type Start } from './start.ts';

const SHIPPED = join(ROOT, 'tasks');

/** The bank as it lies there, without the tasks that nobody has proven. */
export async function loadServedBank({ config, progress, tasks = SHIPPED }: Start): Promise<Bank> {
  const whole = await loadBank(tasks);
  const { bank, unproven } = servingProven(whole, ROOT);
  if (unproven.length > 0) {
    const fate = config.serveUnprovenTasks ? 'served all the same' : 'not served';
    progress.note(`Not proven, ${fate}: ${unproven.join(', ')} (npm run tasks:verify proves them)`);
  }
  return config.serveUnprovenTasks ? whole : bank;
}

/** The same, and every version that an interview may have begun with. */
export function keepServed(
  { config, logger, tasks = SHIPPED }: Start,
  served: Bank,
  store: RecordsForSandbox['bankVersions'],
): Promise<Bank> {
  return keepBank(served, {
    directory: tasks,
    folder: join(config.dataDir, 'banks'),
    store,
    onChanged: (version) => logger.warn({ version }, 'a kept bank was changed, and is not stored'),
  });
}
