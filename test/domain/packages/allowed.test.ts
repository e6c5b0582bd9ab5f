import { allowedBy } from '../../../src/domain/packages/allowed.ts';

describe('what an interview allows', () => {
  it('is a résumé and speech where nobody ordered it, and nothing where a package did not say so', () => {
    const own = { resume: 'optional', voice: true, video: false, mediaDays: 30 };
    expect(allowedBy({}, { isOrdered: false })).toEqual(own);
    const none = { resume: 'off', voice: false, video: false, mediaDays: 30 };
    expect(allowedBy({ resume: null }, { isOrdered: true })).toEqual(none);
  });

  it('is what its package says', () => {
    const said = { resume: 'optional', voice: true, video: true, mediaDays: 3 } as const;
    expect(allowedBy(said, { isOrdered: true })).toEqual(said);
  });
});
