import { outputAllowance } from '../../../src/domain/measurement/output-allowance.ts';

describe('what a program may print', () => {
  const lines = (count: number) => '1\n'.repeat(count);

  it('is what candidates are told, where the expected output is far from it', () => {
    expect(outputAllowance(262_144, lines(10), { kind: 'tokens' })).toBe(262_144);
    expect(outputAllowance(262_144, lines(130_000), { kind: 'exact' })).toBe(262_144);
    expect(outputAllowance(262_144, '', null)).toBe(262_144);
  });

  it('is enough for a blank at each line end, where the checker ignores it', () => {
    for (const kind of ['tokens', 'unordered_lines'] as const)
      expect(outputAllowance(262_144, lines(125_000), { kind })).toBeGreaterThan('1 \r\n'.length * 125_000);
    expect(outputAllowance(262_144, lines(125_000), { kind: 'float', tolerance: 1e-6 })).toBe(565_536);
  });

  it('counts bytes, not characters', () => {
    expect(outputAllowance(1000, 'я'.repeat(1000), { kind: 'tokens' })).toBe(69_536);
  });
});
