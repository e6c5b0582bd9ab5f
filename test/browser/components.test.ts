import { check } from '../support/web/check.ts';

describe('the components', () => {
  it('shut nobody out, in any theme (npm run web:design)', async () => {
    expect((await check('web-design.ts')).stdout).toBe('');
  });
});
