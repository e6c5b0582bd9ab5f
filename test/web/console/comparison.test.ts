import { compareAddress, comparedIds, MOST_COMPARED } from '../../../web/console/compare/address.ts';
import { comparisonOf } from '../../../web/console/compare/comparison.ts';
import { obstacleOf } from '../../../web/console/interviews/selection.ts';
import { interview } from '../support/interviews.ts';

const early = interview({ session_id: 'a', finished_at: '2026-03-01T11:00:00.000Z' });
const late = interview({
  session_id: 'b',
  finished_at: '2026-03-02T11:00:00.000Z',
  ability: { estimate: 1300, low: 1200, high: 1400, label: 'junior' },
});
const other = interview({ session_id: 'c', level: 'senior' });

describe('a comparison', () => {
  it.each([
    ['as they were picked', [early, late]],
    ['the other way round', [late, early]],
  ])('puts interviews, %s, in the order of their ends, whatever was measured', (_, given) => {
    expect(comparisonOf(given)).toMatchObject({
      kind: 'alike',
      track: 'algorithms',
      level: 'middle',
      interviews: [late, early],
    });
  });

  it.each([
    ['nothing', [], 'none'],
    ['different levels', [early, other], 'unlike'],
    ['different tracks', [early, interview({ track: 'data' })], 'unlike'],
    ['one without a report', [early, interview({ ability: null, fit: null })], 'unready'],
  ])('is not made of %s', (_, given, kind) => {
    expect(comparisonOf(given)).toEqual({ kind });
  });
});

describe('what is picked', () => {
  const pick = (...interviews: ReturnType<typeof interview>[]) =>
    obstacleOf(new Map(interviews.map((one) => [one.session_id, one])));

  it('can be compared where two or more were asked for the same', () => {
    expect(pick(early, late)).toBeNull();
    expect(pick(early)).toBe('few');
    expect(pick(early, other)).toBe('unlike');
    const many = Array.from({ length: MOST_COMPARED + 1 }, (_, id) => interview({ session_id: `${id}` }));
    expect(pick(...many)).toBe('many');
  });

  it('goes through the address of the comparison', () => {
    const address = new URLSearchParams(compareAddress(['a', 'b']).split('?')[1]);
    expect(comparedIds(address)).toEqual(['a', 'b']);
    address.append('interview', 'a');
    expect(comparedIds(address)).toEqual(['a', 'b']);
  });
});
