#!/usr/bin/env node
/**
 * Quick check of the task bank with this machine's own python3, node and g++; no Docker, no isolation:
 *
 *   node scripts/tasks-check.mjs [--slow] [<track>[/<slug>] …]
 *
 * Each reference program must pass all tests within a third of the CPU limit, each wrong one must get its declared
 * verdict. `--slow` also lets programs that are declared slow run for five times the limit, which they must exceed.
 * Languages without a local toolchain are named and left out.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTree, taskFolders } from '../src/bank/files.ts';
import { createTestCache } from '../src/bank/generated.ts';
import { readTask } from '../src/bank/task.ts';
import { matches } from '../src/domain/measurement/checker.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TASKS = join(ROOT, 'tasks');
const CACHE = join(tmpdir(), 'viva-tasks-check');
/** What is slow here must be slow on any machine: none that runs this is five times as fast as another. */
const SLOW_FACTOR = 5;

/** Runs a program once for each input file under limits and measures what the kernel counted for it. */
const RUNNER = `
import json, os, resource, signal, subprocess, sys, threading
spec = json.load(sys.stdin)
cpu, memory = spec['cpuMs'], spec['memoryKb']
def limit():
    seconds = cpu // 1000 + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (spec['outputBytes'] + 1,) * 2)
for path in spec['inputs']:
    with open(path) as stdin, open(spec['scratch'], 'w+b') as stdout:
        child = subprocess.Popen(spec['command'], stdin=stdin, stdout=stdout, stderr=subprocess.DEVNULL, preexec_fn=limit)
        late = threading.Event()
        def expire(pid=child.pid, late=late):
            late.set()
            os.kill(pid, 9)
        timer = threading.Timer(spec['wallMs'] / 1000, expire)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        timer.cancel()
        child.returncode = 0
        stdout.seek(0)
        output = stdout.read()
    used = (usage.ru_utime + usage.ru_stime) * 1000
    # The kernel counts ticks for the limit, and may end a program a little before this sum has reached it.
    ended = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU
    end = ('output_limit' if len(output) > spec['outputBytes'] else 'memory_limit' if usage.ru_maxrss > memory
           else 'time_limit' if used > cpu or ended or late.is_set() else 'runtime_error' if status else 'completed')
    print(json.dumps({'end': end, 'cpuMs': used, 'memoryKb': usage.ru_maxrss, 'stdout': output.decode('utf8', 'replace')}), flush=True)
    if end == 'time_limit' and spec['stopWhenSlow']:
        break
`;

const python = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
  encoding: 'utf8',
}).stdout.trim();

/** The command that starts a program, or what keeps it from starting. */
function prepare(language, file, scratch) {
  if (language === 'python') return { command: [python, file] };
  if (language === 'javascript') {
    // Away from the repository's package.json, so that it is CommonJS as in the sandbox.
    const copy = join(scratch, 'main.js');
    copyFileSync(file, copy);
    return { command: [process.execPath, copy] };
  }
  if (language !== 'cpp') return { skipped: true };
  const binary = join(CACHE, createHash('sha256').update(readFileSync(file)).digest('hex'));
  if (!existsSync(binary)) {
    const part = join(scratch, 'main');
    const { status, stderr } = spawnSync('g++', ['-O2', '-std=c++17', '-Wall', '-o', part, file], {
      encoding: 'utf8',
    });
    if (status !== 0) return { failed: stderr };
    renameSync(part, binary);
  }
  return { command: [binary] };
}

function run(command, inputs, limits, scratch, stopWhenSlow) {
  const spec = { command, inputs, ...limits, scratch: join(scratch, 'stdout'), stopWhenSlow };
  const { stdout, stderr } = spawnSync(python, ['-c', RUNNER], {
    input: JSON.stringify(spec),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (stderr) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function checkTask(task, again, slow, fault) {
  const scratch = mkdtempSync(join(CACHE, 'task-'));
  const tests = [...task.visibleTests, ...task.hiddenTests];
  const inputs = tests.map((test, i) => {
    const path = join(scratch, `${i}.in`);
    writeFileSync(path, test.input);
    return path;
  });
  const seen = new Map();
  for (const [i, test] of tests.entries()) {
    const hash = createHash('sha256').update(test.input).digest('hex');
    if (seen.has(hash)) fault(`tests ${seen.get(hash)} and ${test.name} have the same input`);
    seen.set(hash, test.name);
    if (i >= task.visibleTests.length) {
      const other = again.hiddenTests[i - task.visibleTests.length];
      if (other.input !== test.input || other.expected !== test.expected) {
        fault(`test ${test.name} differs from one load to the next`);
      }
    }
    if (test.input.includes('\r')) fault(`test ${test.name} has a carriage return`);
    if (!matches(task.checker, test.expected, test.expected))
      fault(`test ${test.name}: its output fails the checker`);
  }
  const verdicts = (runs) =>
    runs.map(({ end, stdout }, i) =>
      end !== 'completed'
        ? end
        : matches(task.checker, tests[i].expected, stdout)
          ? 'accepted'
          : 'wrong_answer',
    );
  const figures = [];

  for (const { language, file } of task.solutions) {
    const program = prepare(language, file, scratch);
    const name = relative(TASKS, file);
    if (program.skipped) {
      figures.push(`${language} left out`);
      continue;
    }
    if (program.failed) {
      fault(`${name} does not compile:\n${program.failed}`);
      continue;
    }
    const runs = run(program.command, inputs, task.limits, scratch, false);
    verdicts(runs).forEach((verdict, i) => {
      if (verdict !== 'accepted') fault(`${name}: ${verdict} on ${tests[i].name}`);
    });
    const cpu = Math.max(...runs.map((one) => one.cpuMs));
    const memory = Math.max(...runs.map((one) => one.memoryKb));
    figures.push(`${language} ${Math.round(cpu)} ms ${Math.round(memory / 1024)} MB`);
    if (cpu > task.limits.cpuMs / 3) fault(`${name}: ${Math.round(cpu)} ms is over a third of the CPU limit`);
    if (memory > task.limits.memoryKb / 2) fault(`${name}: ${memory} KiB is over half the memory limit`);
  }

  for (const { language, file, verdict } of task.wrong) {
    const program = prepare(language, file, scratch);
    const name = relative(TASKS, file);
    if (program.skipped) continue;
    const got = program.failed
      ? 'compile_error'
      : (verdicts(run(program.command, inputs, task.limits, scratch, true)).find(
          (one) => one !== 'accepted',
        ) ?? 'accepted');
    if (got !== verdict) fault(`${name}: ${got}, declared ${verdict}`);
    else if (slow && verdict === 'time_limit') {
      const patient = {
        ...task.limits,
        cpuMs: task.limits.cpuMs * SLOW_FACTOR,
        wallMs: task.limits.wallMs * SLOW_FACTOR,
      };
      const runs = run(program.command, inputs, patient, scratch, true);
      if (!runs.some((one) => one.end === 'time_limit')) {
        const worst = Math.round(Math.max(...runs.map((one) => one.cpuMs)));
        fault(`${name}: its slowest test takes ${worst} ms, less than ${SLOW_FACTOR} × the CPU limit`);
      }
    }
  }
  rmSync(scratch, { recursive: true });
  return figures.join(', ');
}

const args = process.argv.slice(2);
const slow = args.includes('--slow');
const wanted = args.filter((arg) => !arg.startsWith('--')).map((arg) => arg.replace(/^tasks\/|\/$/g, ''));
mkdirSync(CACHE, { recursive: true });

// Task by task, so that a fault in somebody else's task does not keep this one from being checked.
const isWanted = (taskId) =>
  wanted.length === 0 || wanted.some((one) => taskId === one || taskId.startsWith(`${one}/`));
const faultsOf = new Map();
const report = ({ file, field, message }) => {
  const taskId = file.split('/').slice(0, 2).join('/');
  faultsOf.set(taskId, [...(faultsOf.get(taskId) ?? []), `${file}: ${field ? `${field} ` : ''}${message}`]);
};
const folders = taskFolders(readTree(TASKS, report), report).filter(({ taskId }) => isWanted(taskId));
const make = createTestCache();

let faults = 0;
for (const folder of folders) {
  const task = await readTask(TASKS, folder, make, report);
  const found = faultsOf.get(folder.taskId) ?? [];
  const figures =
    found.length === 0
      ? checkTask(task, await readTask(TASKS, folder, createTestCache(), () => {}), slow, (message) =>
          found.push(message),
        )
      : 'not run';
  console.log(`${found.length ? 'FAULT' : 'ok   '} ${folder.taskId} (${task?.rating ?? '?'}): ${figures}`);
  for (const message of found) console.log(`      ${message}`);
  faults += found.length;
}
console.log(`${folders.length} task(s), ${faults} fault(s)`);
process.exit(faults > 0 || folders.length === 0 ? 1 : 0);
