// Plain JavaScript on Node alone, see dependencies.mjs.
import { spawn } from 'node:child_process';
import { availableParallelism, constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureDependencies, nodeBinary } from './dependencies.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_WATCH_MS = 250;
/** Set for the second process of one launch, so that it watches the first. */
const RELAUNCHED = 'VIVA_RELAUNCHED';

/**
 * Runs a TypeScript entry of the checkout on Node 24, after installing what is missing. In this process when it is
 * Node 24 already and has more than one processor, else in a second one with this one's arguments, streams, signals and exit code.
 *
 * @param {string} entry path in the checkout; its exported `main(args)`, if any, is called
 * @param {string[]} args
 */
export async function launch(entry, args) {
  watchParent();
  let installed;
  try {
    installed = await ensureDependencies(ROOT);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  const nodeArgs = nodeArgsFor(availableParallelism());
  const lacksArgs = nodeArgs.length > 0 && process.env[RELAUNCHED] === undefined;
  // After an installation the running binary may be one that was just replaced.
  if (installed || Number(process.versions.node.split('.')[0]) < 24 || lacksArgs) return relaunch(nodeArgs);
  const file = join(ROOT, entry);
  process.argv = [process.argv[0], file, ...args];
  const { main } = await import(pathToFileURL(file).href);
  await main?.(args);
}

/**
 * V8 collects garbage with threads of its own. On one processor they take turns with the one that answers, which then waits for 100 ms
 * and more at a time (docs/scale.md).
 *
 * @param {number} processors that the process may use
 * @returns {string[]}
 */
function nodeArgsFor(processors) {
  return processors === 1 ? ['--single-threaded-gc'] : [];
}

/**
 * Runs the script that called us once more, on Node 24.
 *
 * @param {string[]} nodeArgs
 */
function relaunch(nodeArgs) {
  const child = spawn(nodeBinary(ROOT), [...nodeArgs, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, [RELAUNCHED]: '1' },
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/**
 * npm passes SIGINT and SIGTERM on, but not SIGHUP, and nothing when it is killed: a parent that is gone counts as
 * SIGHUP. Only under npm or a first process of ours, so that `nohup node scripts/start.mjs &` outlives its shell.
 */
function watchParent() {
  if (process.env.npm_lifecycle_event === undefined && process.env[RELAUNCHED] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGHUP');
  }, PARENT_WATCH_MS);
  timer.unref();
}
