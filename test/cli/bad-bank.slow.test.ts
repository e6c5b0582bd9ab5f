import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { task, without, writeFiles } from '../support/bank/files.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PARTS = [
  'package.json',
  'package-lock.json',
  'scripts',
  'src',
  'activities',
  'workflows',
  'sandbox',
  'web',
];

const FAULTS = [
  'data/missing-field/task.yaml: `rubric` is missing: add it (a list)',
  'data/same: has the same slug as backend/same: rename one of them',
  'data/no-output/tests/hidden/01-basic.in: has no output: add the .out file beside it',
  'data/too-hard/task.yaml: `rating` is above 2400: rate the task 900–2400',
  'frontend/unknown-checker/task.yaml: `checker` is "fuzzy": give exact, tokens, unordered_lines or float',
];

/** A checkout whose tasks have one fault of each kind. */
describe('with faults in the bank', () => {
  let checkout: string;
  beforeAll(() => {
    checkout = mkdtempSync(join(tmpdir(), 'viva-checkout-'));
    for (const part of PARTS) cpSync(join(ROOT, part), join(checkout, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
    writeFiles(join(checkout, 'tasks'), {
      ...task('algorithms/whole'),
      ...task('data/missing-field', { rubric: undefined }),
      ...task('backend/same'),
      ...task('data/same'),
      ...without(task('data/no-output'), 'data/no-output/tests/hidden/01-basic.out'),
      ...task('data/too-hard', { rating: 2500 }),
      ...task('frontend/unknown-checker', { checker: 'fuzzy' }),
    });
  });
  afterAll(() => rmSync(checkout, { recursive: true }));

  it.each([
    ['npm start', ['start']],
    ['npm run tasks:verify', ['run', 'tasks:verify']],
    ['npm run tasks:verify -- --all', ['run', 'tasks:verify', '--', '--all']],
  ])(
    '%s names file, field and fix of all at once, and ends with 2',
    async (_, args) => {
      const { code, output } = await npm(args);
      expect(code).toBe(2);
      expect(output).toContain(`The task bank in ${join(checkout, 'tasks')} has ${FAULTS.length} fault(s):`);
      for (const fault of FAULTS) expect(output).toContain(`  ${fault}\n`);
      expect(output).not.toMatch(/^ +at /m);
    },
    60_000,
  );

  it('npm run tasks:verify for one task names that one’s faults alone', async () => {
    const { code, output } = await npm(['run', 'tasks:verify', '--', 'data/too-hard']);
    expect({ code, output }).toEqual({ code: 2, output: expect.stringContaining('has 1 fault(s)') });
    expect(output).toContain(FAULTS[3]);
  });

  function npm(args: string[]): Promise<{ code: number; output: string }> {
    const env = { ...process.env, VIVA_DATA_DIR: join(checkout, 'data'), TEMPORAL_ADDRESS: '' };
    return new Promise((done) => {
      execFile('npm', args, { cwd: checkout, env }, (error, stdout, stderr) =>
        done({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` }),
      );
    });
  }
});
