import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFigures } from '../../bench/similarity/document.ts';
import { figuresAt, leastThreshold, shareByKind } from '../../bench/similarity/figures.ts';
import { ownFindings } from '../../bench/similarity/own.ts';
import { judged, table, WANTED_PRECISION } from '../../bench/similarity/print.ts';
import { type Case, loadSet } from '../../bench/similarity/set.ts';
import { SIMILAR } from '../../src/domain/integrity/similarity/similarity.ts';
import { LANGUAGES } from '../../src/domain/vocabulary.ts';
import { createGrammars } from '../../src/interviewer/syntax/grammar.ts';

const grammars = createGrammars();
const cases = await loadSet(grammars);
const findings = await ownFindings(grammars, cases);
const half = (which: Case['half']) => findings.filter(({ of }) => of.half === which);

describe('the set of copies and independent solutions', () => {
  it('has solutions by several authors for more than twenty tasks, in every language', () => {
    expect(new Set(cases.map(({ task }) => task)).size).toBeGreaterThan(20);
    expect(new Set(cases.map(({ language }) => language))).toEqual(new Set(LANGUAGES));
    for (const { programs } of cases) {
      const own = programs.filter(({ disguise }) => disguise === null);
      expect(new Set(own.map(({ author }) => author)).size).toBeGreaterThanOrEqual(4);
    }
  });

  it('has pairs of either sort by the hundred in both halves', () => {
    for (const which of ['threshold', 'figures'] as const) {
      const copies = half(which).filter(({ isCopy }) => isCopy).length;
      expect(copies).toBeGreaterThan(180);
      expect(half(which).length - copies).toBeGreaterThan(180);
    }
  });
});

describe('similarity of submissions', () => {
  it('has the thresholds that the one half of the tasks sets', () => {
    expect(leastThreshold(half('threshold'), WANTED_PRECISION)).toBe(SIMILAR.info);
    expect(leastThreshold(half('threshold'), 1)).toBe(SIMILAR.notice);
  });

  it.each(Object.entries(SIMILAR))('tells copies on the other half, as %s from %d', (_, threshold) => {
    const { precision, recall } = figuresAt(threshold, half('figures'));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  it('tells most of those that a person has disguised, and that a script has padded or reordered', () => {
    const shares = shareByKind(SIMILAR.info, half('figures'));
    const shareOf = (kind: string) => shares.get(kind)?.[1] ?? 0;
    expect(shareOf('loops')).toBeGreaterThan(0.75);
    expect(shareOf('mixed')).toBeGreaterThan(0.75);
    expect(shareOf('padded')).toBeGreaterThan(0.9);
    expect(shareOf('reordered')).toBeGreaterThan(0.95);
  });

  it('is whole under other names, another layout and other comments', () => {
    const disguised = findings.filter(({ kind }) => kind === 'renamed' || kind === 'reformatted');
    const stated = disguised.filter(({ similarity }) => similarity !== null);
    expect(stated.length).toBeGreaterThan(200);
    for (const { similarity } of stated) expect(similarity).toBe(1);
  });

  it('takes a program for written anew that was rewritten statement by statement: this it cannot see', () => {
    const shares = shareByKind(SIMILAR.notice, findings);
    expect(shares.get('rewritten')).toEqual([14, 0]);
  });

  it('says nothing of the shortest programs', () => {
    const short = findings.filter(({ of, places: [one, other] }) =>
      [one, other].every(
        (place) => of.task === 'data/above-average' && /^[ad]$/.test(of.programs[place]?.author ?? ''),
      ),
    );
    expect(short.length).toBeGreaterThan(0);
    for (const { similarity } of short) expect(similarity).toBeNull();
  });

  it('is printed beside that of others', () => {
    const own = judged('Viva', findings);
    const rows = table(own ? [own, { ...own, name: 'another' }] : []).split('\n');
    expect(rows[0]).toMatch(/Viva +another$/);
    expect(rows.find((row) => row.startsWith('precision '))).toMatch(/(\d\.\d{3}) +\1$/);
  });

  it('is what the document says', () => {
    const document = readFileSync(join(import.meta.dirname, '../../docs/similarity.md'), 'utf8');
    const own = judged('Viva', findings);
    const firstColumns = (text: string) => text.split('\n').map((row) => row.slice(0, 38 + 17).trimEnd());
    expect(firstColumns(document)).toEqual(expect.arrayContaining(firstColumns(table(own ? [own] : []))));
    expect(withFigures(document, 'new')).toContain('```text\nnew\n```');
    expect(() => withFigures('nothing', 'new')).toThrow('has no lines');
  });
});
