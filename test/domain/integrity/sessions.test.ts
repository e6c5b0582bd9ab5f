import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, isMeasured, judge } from '../../../bench/integrity/measure.ts';
import { evidenceOf, recordedSessions } from '../../../bench/integrity/sessions.ts';
import { recordOne } from '../../../scripts/record-typing.ts';
import { DISHONEST } from '../../../scripts/typing/dishonest.ts';
import { HONEST } from '../../../scripts/typing/honest.ts';
import { written } from '../../../scripts/typing/recording.ts';
import { replayAll } from '../../../src/domain/integrity/replay.ts';
import { sha256 } from '../../support/domain/evidence.ts';
import { ROOT } from '../../support/viva.ts';

const FOLDER = join(ROOT, 'test/fixtures/typing');
const judged = recordedSessions().map(judge);

function judgedOf(name: string) {
  const found = judged.find(({ session }) => session.name === name);
  if (!found) throw new Error(`no session ${name} is recorded`);
  return found;
}

function kindsAbove(name: string): string[] {
  return judgedOf(name)
    .signals.filter(({ severity }) => severity !== 'info')
    .map(({ kind }) => kind);
}

describe('the recorded typing sessions', () => {
  it('are 30 honest ones and 20 others at least, in less than 3 MB', () => {
    expect(judged.filter(({ session }) => session.isHonest).length).toBeGreaterThanOrEqual(30);
    expect(judged.filter(({ session }) => !session.isHonest).length).toBeGreaterThanOrEqual(20);
    const bytes = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('raise nothing above info where they are honest, of the half that set no threshold', () => {
    expect(figuresOf(judged.filter(isMeasured)).raised).toEqual([]);
  });

  it('raise a notice in 80% of the others at least, of the half that set no threshold', () => {
    const { found, dishonest } = figuresOf(judged.filter(isMeasured));
    expect(found.length / dishonest).toBeGreaterThanOrEqual(0.8);
  });

  it('raise nothing in any honest one, and a notice in 80% of all others', () => {
    const { raised, found, dishonest } = figuresOf(judged);
    expect(raised).toEqual([]);
    expect(found.length / dishonest).toBeGreaterThanOrEqual(0.8);
  });

  it('come out the same when other people play them', () => {
    const others = (
      [
        ['honest', HONEST],
        ['dishonest', DISHONEST],
      ] as const
    ).flatMap(([kind, scenarios]) =>
      scenarios.map((scenario, index) => {
        const { head, calls } = recordOne(scenario, index + 1, kind === 'honest', 'people of the test');
        const evidence = evidenceOf(head, calls);
        return judge({ name: head.name, number: index, isHonest: head.isHonest, what: head.what, evidence });
      }),
    );
    const { raised, found, dishonest } = figuresOf(others);
    expect(raised).toEqual([]);
    expect(found.length / dishonest).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['pasted-whole', 'paste'],
    ['pasted-in-small-pieces', 'paste'],
    ['pasted-and-renamed', 'paste'],
    ['dropped-in', 'paste'],
    ['through-the-chat', 'paste'],
    ['pasted-then-cut-and-pasted', 'paste'],
    ['retyped-evenly', 'even_typing'],
    ['retyped-by-lines', 'even_typing'],
    ['injected', 'even_typing'],
    ['leaves-for-each-part', 'focus_lost'],
    ['silence-then-typed', 'sudden_solution'],
    ['second-device-types', 'two_devices'],
    ['checked-without-edits', 'code_without_edits'],
    ['half-without-edits', 'code_without_edits'],
  ])('%s is told as %s', (name, kind) => {
    expect(kindsAbove(name)).toContain(kind);
  });

  it('are replayed to the programs that were checked, wherever the editor made them', () => {
    for (const { session } of judged.filter(({ session: { isHonest } }) => isHonest)) {
      for (const replay of replayAll(session.evidence.tasks, { sha256 })) {
        expect([session.name, replay.misfits.length, replay.foreign.length]).toEqual([session.name, 0, 0]);
      }
    }
  });

  it('are played the same every time', () => {
    const [scenario] = HONEST;
    if (!scenario) throw new Error('there are scenarios');
    expect(written(recordOne(scenario, 0, true))).toBe(written(recordOne(scenario, 0, true)));
  });
});
