import { standingOf } from '../../../../web/console/company/standing.ts';

describe('a key, or a link', () => {
  const now = Date.parse('2026-12-01T00:00:00Z');

  it.each([
    ['active', null, null],
    ['active', '2026-12-01T00:00:01Z', null],
    ['expired', '2026-12-01T00:00:00Z', null],
    ['revoked', '2026-11-01T00:00:00Z', '2026-10-01T00:00:00Z'],
  ])('is %s where it expires at %s and was revoked at %s', (expected, expires_at, revoked_at) => {
    expect(standingOf({ expires_at, revoked_at }, now)).toBe(expected);
  });
});
