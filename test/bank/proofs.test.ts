import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadBank } from '../../src/bank/load.ts';
import { proofsNow, servingProven, writeProofs } from '../../src/bank/proofs.ts';
import { task, writeFiles } from '../support/bank/files.ts';

describe('a bank of which some tasks are not proven', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'viva-proofs-'));
    for (const rules of ['sandbox', 'src']) cpSync(resolve(rules), join(root, rules), { recursive: true });
    writeFiles(join(root, 'tasks'), { ...task('data/sum'), ...task('data/mean') });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  async function serving() {
    const whole = await loadBank(join(root, 'tasks'));
    const { bank, unproven } = servingProven(whole, root);
    return { whole, bank, unproven, cards: bank.cards('data', 'en').map(({ taskId }) => taskId) };
  }

  it('gives only those that are, and keeps the others for whoever has one', async () => {
    const { whole } = await serving();
    const [sum] = proofsNow(root, [...whole.tasks.values()]);
    writeProofs(root, new Map(sum ? [sum] : []));
    const { bank, unproven, cards } = await serving();
    expect(cards).toEqual([sum?.[0]]);
    expect(unproven).toEqual(['data/mean', 'data/sum'].filter((taskId) => taskId !== sum?.[0]));
    expect(bank.tasks.size).toBe(2);
    expect(bank.version).toBe(whole.version);
  });

  it('holds tasks for practices to the same', async () => {
    writeFiles(join(root, 'tasks'), task('data/easy', { practice: true }));
    const { whole, bank } = await serving();
    expect(whole.cards('data', 'en', 'practice')).toHaveLength(1);
    expect(bank.cards('data', 'en', 'practice')).toEqual([]);
  });

  it('gives none where nothing was ever proven', async () => {
    expect((await serving()).cards).toEqual([]);
  });

  it('keeps a task whose rubric alone was changed, for no program has to do with that', async () => {
    const { whole } = await serving();
    writeProofs(root, proofsNow(root, [...whole.tasks.values()]));
    const rubric = [
      { style: 'Names.' },
      { method: 'Sort: once.' },
      { method: 'A\nlong line\n\nof several.' },
      'Old.',
    ];
    writeFiles(join(root, 'tasks'), task('data/sum', { rubric }));
    expect((await serving()).unproven).toEqual([]);
    writeFiles(join(root, 'tasks'), task('data/sum', { rubric, groups: { basic: 2, edge: 2 } }));
    expect((await serving()).unproven).toEqual(['data/sum']);
  });

  it('leaves out a task that was changed since, but none because the rules did', async () => {
    const { whole } = await serving();
    writeProofs(root, proofsNow(root, [...whole.tasks.values()]));
    appendFileSync(join(root, 'src/sandbox/languages.ts'), '\n');
    expect((await serving()).unproven).toEqual([]);
    writeFileSync(join(root, 'tasks/data/sum/tests/hidden/01-basic.out'), '99\n');
    expect((await serving()).unproven).toEqual(['data/sum']);
  });
});
