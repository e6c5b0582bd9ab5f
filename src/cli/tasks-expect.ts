import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BankError, type BankFault } from '../bank/fault.ts';
import { readTree, type TaskFolder, taskFolders } from '../bank/files.ts';
import { createProgress } from '../host/progress.ts';
import { expectedOutputs } from './tasks/expect.ts';
import { openSandbox } from './tasks/open-sandbox.ts';
import { EXIT, ROOT, runTool, UsageError } from './tool.ts';

const USAGE = `usage: npm run tasks:expect -- <track>/<slug> [--overwrite]

Writes the .out beside each .in of the task, from its reference solutions, where all of them print the same. One that
stands there already and says something else is left, and named; with --overwrite it is replaced.
Exit code: 0 all is as the references say, 1 something is not, 2 wrong call, 3 no sandbox.`;

/** `npm run tasks:expect` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { overwrite: { type: 'boolean', default: false }, help: { type: 'boolean' } },
    });
    const [name = '', ...more] = positionals;
    if (values.help || name === '' || more.length > 0) throw new UsageError(USAGE);
    const directory = join(ROOT, 'tasks');
    const folder = folderOf(directory, name.replace(/^tasks\/|\/$/g, ''));
    const progress = createProgress();
    const sandbox = await openSandbox(progress);
    if (!sandbox) return EXIT.incomplete;
    try {
      const { outputs, right, faults } = await progress.step(`Run the references of ${folder.taskId}`, () =>
        expectedOutputs(folder, sandbox, { overwrite: values.overwrite }),
      );
      for (const [path, text] of outputs) {
        writeFileSync(join(directory, folder.taskId, path), text);
        console.log(`wrote tasks/${folder.taskId}/${path}`);
      }
      for (const fault of faults) console.log(fault);
      console.log(`${outputs.size} written, ${right} right already, ${faults.length} fault(s).`);
      return faults.length === 0 ? EXIT.fine : EXIT.fault;
    } finally {
      await sandbox.close();
    }
  });
}

/** Faults of other tasks do not matter here. */
function folderOf(directory: string, taskId: string): TaskFolder {
  const faults: BankFault[] = [];
  const tree = readTree(directory, (fault) => faults.push(fault));
  if (faults.length > 0) throw new BankError(directory, faults);
  const folder = taskFolders(tree, () => undefined).find((one) => one.taskId === taskId);
  if (!folder) throw new UsageError(`there is no tasks/${taskId}\n\n${USAGE}`);
  return folder;
}
