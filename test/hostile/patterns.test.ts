import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { built, literals, PART, type Pattern, patternItems, RUN_TIME } from '../support/hostile/patterns.ts';
import { needsProof } from '../support/proven.ts';

describe('a pattern', () => {
  it('takes linear time, whatever it meets', () => {
    expect(literals.length).toBeGreaterThan(80);
    const isUnproven = needsProof('patterns', patternItems());
    expect(notLinear(literals.filter(({ source, flags }) => isUnproven(`/${source}/${flags}`)))).toEqual([]);
  }, 600_000);

  it('that is put together at run time is listed here, and linear with its worst parts', () => {
    const templates = built.map(({ file, template }) => `${file} ${template}`);
    expect(templates.toSorted()).toEqual(Object.keys(RUN_TIME).toSorted());
    const whole = built.map(({ file, template, flags }) => {
      const parts = RUN_TIME[`${file} ${template}`] ?? [];
      const source = parts.reduce((pattern, part) => pattern.replace(PART, () => part), template);
      return { file, source, flags };
    });
    expect(whole.filter(({ source }) => source.includes(PART))).toEqual([]);
    expect(notLinear(whole)).toEqual([]);
  });

  it('that is not linear is found', () => {
    const bad = ['^[+-]?(?:\\d+\\.?\\d*|\\.\\d+)$', '\\s+$', '(a+)+$'].map((source) => ({
      file: 'none',
      source,
      flags: '',
    }));
    expect(notLinear(bad)).toHaveLength(bad.length);
  });
});

function notLinear(patterns: readonly Pattern[]): Pattern[] {
  const program = join(import.meta.dirname, '../support/hostile/check-patterns.ts');
  return JSON.parse(
    execFileSync(process.execPath, [program], { input: JSON.stringify(patterns), encoding: 'utf8' }),
  );
}
