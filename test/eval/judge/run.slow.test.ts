import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from '../../../eval/compare.ts';
import { main } from '../../../eval/main.ts';
import { readResults } from '../../../eval/results.ts';
import type { Sample } from '../../../eval/sample.ts';
import { agreeing } from '../../support/eval/scripted-judge.ts';
import { LLM_KEY, type LlmServer, says, startLlmServer } from '../../support/llm-server.ts';
import { ROOT } from '../../support/viva.ts';

let interviewer: LlmServer;
let judge: LlmServer;
let folder: string;
let given: Record<string, string>;
const { exitCode } = process;

beforeAll(async () => {
  interviewer = await startLlmServer();
  judge = await startLlmServer();
  folder = mkdtempSync(join(tmpdir(), 'viva-judged-'));
  given = {
    ...{ VIVA_DATA_DIR: folder, BASE_URL: interviewer.url, OPENAI_API_KEY: LLM_KEY },
    ...{ EVAL_BASE_URL: judge.url, EVAL_API_KEY: LLM_KEY, EVAL_MODEL: 'judge-1' },
  };
  Object.assign(process.env, given);
});
afterAll(async () => {
  for (const name of Object.keys(given)) delete process.env[name];
  await Promise.all([interviewer.close(), judge.close()]);
  rmSync(folder, { recursive: true });
});

/** What `npm run eval` prints, and its exit code. */
async function evaluated(...args: string[]) {
  const lines: string[] = [];
  const { log, error } = console;
  console.log = console.error = (line: unknown) => void lines.push(String(line));
  try {
    await main(['--only', 'start-how', '--samples', '2', ...args]);
    return { text: lines.join('\n'), code: process.exitCode };
  } finally {
    Object.assign(console, { log, error });
    process.exitCode = exitCode;
  }
}

it('shows what the judge is worth and what it says, and compares that with the same judge alone', async () => {
  interviewer.always(
    says('You take a task and talk about it with me. Take the first one when you are ready.'),
  );
  judge.always(agreeing(join(ROOT, 'eval/labelled')));
  const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')];
  const { text, code } = await evaluated('--judge', '--out', first, '--concurrency', '8');
  expect(code).toBe(0);
  expect(text).toContain('on 122 labelled replies read by reading-a and reading-b');
  // As docs/interviewer.md tells of the readers.
  expect(text).toMatch(/overall +\S+ +\S+ … \S+ +0\.92 /);
  expect(text).toContain('The judge is unproven');
  expect(text).toMatch(/judge:helps +2 +2 +100\.0 %/);
  const [sample] = readResults(first);
  expect(sample?.judge).toContain('judge-1 at http://127.0.0.1');
  expect(sample?.checks['judge:truthful']).toEqual({ outcome: 'pass' });

  // The judge that has changed its name is another one.
  writeFileSync(second, readFileSync(first, 'utf8').replaceAll('judge-1', 'judge-2'));
  const [now, before] = [readResults(first), readResults(second)];
  const changeOf = (baseline: Sample[]) => compare(now, baseline, ['judge:helps'])[0];
  expect(changeOf(now)).toMatchObject({ situations: 1, change: 0, better: 0, worse: 0 });
  expect(changeOf(before)).toMatchObject({ situations: 0 });
});

it('goes on without a judge that answers garbage, and fails where one was wanted', async () => {
  judge.always(says('I like this reply.'));
  const free = await evaluated();
  expect(free.text).toContain('The judge is REFUSED');
  expect(free.text).not.toContain('judge:helps');
  expect(free.text).toMatch(/not_degraded +2 +2/);
  expect(free.code).toBe(0);
  expect((await evaluated('--judge')).code).toBe(2);
});

it('says that there is none, where one is wanted and none is named', async () => {
  delete process.env.EVAL_MODEL;
  const { text, code } = await evaluated('--judge');
  expect(text).toContain('EVAL_MODEL is not set');
  expect(code).toBe(2);
});
