import { candidateName } from '../../../web/console/candidate-name.ts';

describe('the name of a candidate', () => {
  it.each([
    ['Ada Lovelace', { first_name: 'Ada', last_name: 'Lovelace', nickname: 'guest-1a2b3c4d' }],
    ['Ada', { first_name: 'Ada', last_name: null, nickname: 'guest-1a2b3c4d' }],
    ['grace', { first_name: null, last_name: null, nickname: 'grace' }],
  ])('is %s, as they were invited, or call themselves', (expected, candidate) => {
    expect(candidateName(candidate)).toBe(expected);
  });
});
