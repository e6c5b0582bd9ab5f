import { addressOf, EVERYTHING, filterOf, queryOf } from '../../../web/console/interviews/filter.ts';

const read = (address: string) => filterOf(new URLSearchParams(address));

describe('the address of the list', () => {
  it('says nothing of a list without filters', () => {
    expect(read('')).toEqual(EVERYTHING);
    expect(String(addressOf(EVERYTHING))).toBe('');
  });

  it('holds every filter, and gives each back', () => {
    const filter = {
      q: 'ada & co',
      state: 'finished',
      track: 'backend',
      level: 'senior',
      package: '5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77',
      from: '2026-02-28',
      to: '2026-03-01',
      practice: true,
      sort: 'finished',
    } as const;
    expect(filterOf(addressOf(filter))).toEqual(filter);
    expect([...addressOf(filter).keys()].sort()).toEqual(Object.keys(filter).sort());
  });

  it.each([
    'state=gone',
    'track=cooking',
    'level=chief',
    'sort=score',
    'practice=maybe',
    'from=yesterday',
    'from=2026-02-30',
    'to=0202-01-01',
    'cursor=abc',
  ])('leaves %s out, which no filter knows', (address) => {
    expect(read(address)).toEqual(EVERYTHING);
  });

  it('takes no more of a search than the server does', () => {
    expect(read(`q=${'a'.repeat(300)}`).q).toHaveLength(100);
  });
});

describe('what the server is asked for', () => {
  it('has nothing that was not asked', () => {
    expect(queryOf(EVERYTHING)).toEqual({});
  });

  it('has whole days of the reader as moments', () => {
    const { from, to } = queryOf({ ...EVERYTHING, from: '2026-03-01', to: '2026-03-01' });
    expect(from).toBe(new Date(2026, 2, 1).toISOString());
    expect(to).toBe(new Date(new Date(2026, 2, 2).getTime() - 1).toISOString());
  });
});
