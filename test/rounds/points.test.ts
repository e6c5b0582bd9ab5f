import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTING_POINTS, POINTS, withPoints } from '../support/chaos/points.ts';
import { ROOT } from '../support/viva.ts';

describe('the points at which everything is broken', () => {
  it.each(POINTS.map((point) => [point.name, point] as const))(
    '%s stands in the sources, once',
    (_, point) => {
      const source = readFileSync(join(ROOT, point.file), 'utf8');
      expect(withPoints(source, [point])).toContain(`vivaAtPoint('${point.name}');`);
    },
  );

  it('have each a name of its own, those of candidates who leave too', () => {
    const names = POINTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([...PARTING_POINTS].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('are looked for as they are written: one that is gone, or there twice, is told', () => {
    const point = { name: 'here', file: 'a.ts', role: 'api', side: 'before', at: 'act();' } as const;
    expect(withPoints('act();', [point])).toBe("vivaAtPoint('here'); act();");
    expect(withPoints('act();', [{ ...point, side: 'after' }])).toBe("act(); vivaAtPoint('here');");
    expect(() => withPoints('rest();', [point])).toThrow('here is 0 times in a.ts');
    expect(() => withPoints('act(); act();', [point])).toThrow('here is 2 times in a.ts');
  });
});
