import { type AuditedPerson, biasAudit, shownIn } from '../../../src/domain/bias-audit/audit.ts';
import type { Ethnicity, Sex } from '../../../src/domain/bias-audit/groups.ts';

interface Crowd {
  sex: Sex | null;
  ethnicity: Ethnicity | null;
  size: number;
  selected: number;
}

/** Those who are selected have a high score, the others a low one. */
function crowd({ sex, ethnicity, size, selected }: Crowd): AuditedPerson[] {
  return Array.from({ length: size }, (_, index) => ({
    ...{ sex, ethnicity },
    decision: index < selected ? 'advance' : 'reject',
    score: index < selected ? 90 : 10,
  }));
}

const RULES = { least: 10, earlier: [] };
const MANY: Crowd[] = [
  { sex: 'female', ethnicity: 'asian', size: 40, selected: 10 },
  { sex: 'female', ethnicity: 'white', size: 40, selected: 30 },
  { sex: 'male', ethnicity: 'asian', size: 40, selected: 20 },
  { sex: 'male', ethnicity: 'white', size: 40, selected: 40 },
  { sex: null, ethnicity: null, size: 20, selected: 5 },
];
const audit = (crowds: Crowd[], rules: Partial<Parameters<typeof biasAudit>[1]> = {}) =>
  biasAudit(crowds.flatMap(crowd), { ...RULES, ...rules });

describe('a bias audit', () => {
  it('has rates and impact ratios by sex, by ethnicity and by both', () => {
    const { all, medianScore, sex, ethnicity, intersections } = audit(MANY);
    expect(all).toEqual({ assessed: 180, decided: 180, selected: 105, scored: 180, above: 0 });
    expect(medianScore).toBe(90);
    expect(sex).toMatchObject([
      {
        sex: 'female',
        counts: { assessed: 80, selected: 40 },
        selection: { rate: 0.5, impactRatio: 0.5 / 0.75 },
      },
      { sex: 'male', counts: { assessed: 80, selected: 60 }, selection: { rate: 0.75, impactRatio: 1 } },
      { sex: 'other', counts: null, selection: null },
      { sex: 'not_declared', counts: { assessed: 20 }, selection: { rate: 0.25, impactRatio: null } },
    ]);
    expect(ethnicity.find(({ ethnicity: one }) => one === 'asian')?.selection).toEqual({
      rate: 30 / 80,
      impactRatio: 30 / 70,
    });
    const both = intersections.filter(({ counts }) => counts);
    expect(both.map(({ sex: one, ethnicity: other }) => `${one} ${other}`)).toEqual([
      'female white',
      'female asian',
      'male white',
      'male asian',
    ]);
    expect(both[1]?.selection).toEqual({ rate: 0.25, impactRatio: 0.25 });
  });

  it('says how many of a group scored above the median of all', () => {
    const few = MANY.map((one) => ({ ...one, selected: one.selected / 5 }));
    const { medianScore, sex } = audit(few);
    expect(medianScore).toBe(10);
    expect(sex[1]?.scoring).toEqual({ rate: 12 / 80, impactRatio: 1 });
  });

  it('shows nothing of too few', () => {
    const { all, sex, ethnicity, intersections } = audit([{ ...(MANY[0] as Crowd), size: 9, selected: 3 }]);
    expect(all).toBeNull();
    for (const { counts } of [...sex, ...ethnicity, ...intersections]) expect(counts).toBeNull();
  });

  it('withholds a small group, and another one by which it could be worked out', () => {
    const { sex } = audit([...MANY, { sex: 'other', ethnicity: 'asian', size: 4, selected: 4 }]);
    expect(sex.map(({ counts }) => counts !== null)).toEqual([true, true, false, false]);
  });

  it('says nothing of selection while hardly anybody is decided on', () => {
    const persons = MANY.flatMap(crowd).map((one) => ({ ...one, decision: null }));
    const { sex } = biasAudit(persons, RULES);
    expect(sex[0]).toMatchObject({ counts: { decided: 0 }, selection: null, scoring: { rate: 0 } });
  });

  it('withholds a group that differs from what was shown before by a few, and shows the same again', () => {
    const before = audit(MANY);
    const earlier = [shownIn(before)];
    expect(audit(MANY, { earlier })).toEqual(before);
    const [first, ...others] = MANY as [Crowd, ...Crowd[]];
    const later = audit([{ ...first, size: first.size + 1 }, ...others], { earlier });
    expect(later.sex[0]?.counts).toBeNull();
    const decidedAnew = audit([{ ...first, selected: first.selected + 1 }, ...others], { earlier });
    expect(decidedAnew.sex[0]?.counts).toBeNull();
    const muchLater = audit([{ ...first, size: 80, selected: 20 }, ...others], { earlier });
    expect(muchLater.sex[0]?.counts).not.toBeNull();
  });
});
