import { existsSync } from 'node:fs';
import { LONGEST } from './support/longest.ts';

describe('the files that tests begin with', () => {
  it('are there', () => {
    expect(LONGEST.filter((file) => !existsSync(file))).toEqual([]);
  });
});
