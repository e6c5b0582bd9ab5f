import { check } from '../../support/web/check.ts';

describe('the types of the API for the client', () => {
  it('are what the API says (npm run web:types)', async () => {
    expect((await check('web-types.ts')).stderr).toBe('');
  });
});
