import { abilityLabel, ABILITY_SCALE as OF_THE_SERVER } from '../../../src/domain/measurement/labels.ts';
import { ABILITY_SCALE, labelAt, scaleFor } from '../../../web/console/compare/scale.ts';

describe('the scale of the pictures', () => {
  it('is that of the server', () => {
    expect(ABILITY_SCALE).toEqual(OF_THE_SERVER);
    for (const ability of [0, 1199, 1200, 1499, 1500, 1700, 1999, 2000, 9000]) {
      expect(labelAt(ability)).toBe(abilityLabel(ability));
    }
  });

  it('covers the picture by steps that follow each other', () => {
    const { steps } = scaleFor([]);
    expect(steps[0]?.start).toBe(0);
    for (const [index, { start, width }] of steps.entries()) {
      expect(start + width).toBeCloseTo(steps[index + 1]?.start ?? 1);
    }
  });

  it('holds every band, however far out, and each at its place in the scale of all', () => {
    const far = { low: 300, estimate: 500, high: 800 };
    const near = { low: 1500, estimate: 1600, high: 1700 };
    const scale = scaleFor([far, near]);
    for (const band of [far, near]) {
      const { start, width } = scale.spanOf(band);
      expect(start).toBeGreaterThan(0);
      expect(start + width).toBeLessThan(1);
      expect(scale.shareOf(band.estimate)).toBeGreaterThan(start);
      expect(scale.shareOf(band.estimate)).toBeLessThan(start + width);
    }
    const middle = scale.steps.find(({ label }) => label === 'middle');
    expect(scale.spanOf(near).start).toBeCloseTo(middle?.start ?? Number.NaN);
    expect(scale.spanOf(near).width).toBeCloseTo(middle?.width ?? Number.NaN);
  });
});
