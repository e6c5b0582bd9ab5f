import { join } from 'node:path';
import { programOf } from '../../eval/play/program.ts';
import { loadScripts } from '../../eval/play/script.ts';
import type { Bank } from '../../src/bank/bank.ts';
import { loadBank } from '../../src/bank/load.ts';
import { ROOT } from '../support/viva.ts';

const personas = loadScripts(join(ROOT, 'eval/personas'));
const recordings = loadScripts(join(ROOT, 'eval/recordings'));
let bank: Bank;
beforeAll(async () => {
  bank = await loadBank(join(ROOT, 'tasks'));
});

describe('the personas', () => {
  it('are many, in both languages and on several tracks, and some attack', () => {
    expect(personas.length).toBeGreaterThanOrEqual(8);
    expect(new Set(personas.map(({ locale }) => locale))).toEqual(new Set(['en', 'ru']));
    expect(new Set(personas.map(({ track }) => track)).size).toBeGreaterThanOrEqual(3);
    const attackers = personas.filter(({ acts }) => acts.some((act) => 'say' in act && act.attack));
    expect(attackers.length).toBeGreaterThanOrEqual(3);
  });

  it('end their interviews, and say what the interviewer must have led by', () => {
    for (const { name, acts, unasked } of personas) {
      expect([name, acts.at(-1)]).toEqual([name, { finish: true }]);
      expect([name, unasked]).toEqual([name, expect.arrayContaining(['closing'])]);
    }
  });

  it('lead together to all that the interviewer says unasked', () => {
    const led = new Set(personas.flatMap(({ unasked }) => unasked));
    expect(led.size).toBe(8);
  });

  it('record nothing', () => {
    for (const { acts } of personas) expect(acts.some((act) => 'record' in act && act.record)).toBe(false);
  });
});

it('plays tasks and programs that the bank has', async () => {
  for (const { track, locale, tasks, acts } of [...personas, ...recordings]) {
    const cards = bank.cards(track, locale).map(({ taskId }) => taskId);
    expect(cards).toEqual(expect.arrayContaining(tasks));
    const sources = acts.flatMap((act) =>
      'run' in act ? [act.run] : 'check' in act ? [act.check] : 'draft' in act ? [act.draft] : [],
    );
    const given = tasks.flatMap((id) => bank.tasks.get(id) ?? []);
    for (const source of sources) {
      // One of several tasks is enough: which comes when is the interview's to choose.
      const found = await Promise.allSettled(given.map((task) => programOf(source, task)));
      expect(found.some(({ status }) => status === 'fulfilled')).toBe(true);
    }
  }
});
