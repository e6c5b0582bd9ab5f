import { changeOf, draftFor, requestOf } from '../../../../web/console/invitations/draft.ts';

const ADA = { ...draftFor('p1'), firstName: ' Ada ', lastName: 'Lovelace' };

describe('the form of an invitation', () => {
  it('says no more than what stands in it', () => {
    expect(requestOf(ADA)).toEqual({
      package_id: 'p1',
      candidate: { first_name: 'Ada', last_name: 'Lovelace' },
      additional_time_percent: 0,
      send_email: false,
    });
  });

  it('reaches from the first moment of a day to the last one of another', () => {
    const { valid_from, expires_at } = requestOf({ ...ADA, from: '2026-12-01', until: '2026-12-03' });
    expect(new Date(valid_from ?? '').toString()).toContain('Dec 01 2026 00:00:00');
    expect(new Date(expires_at ?? '').toString()).toContain('Dec 03 2026 23:59:59');
  });

  it('sends no mail to nobody', () => {
    expect(requestOf({ ...ADA, sendEmail: true }).send_email).toBe(false);
    expect(requestOf({ ...ADA, sendEmail: true, email: 'ada@example.org' }).send_email).toBe(true);
  });

  it('names the other system as far as it was named', () => {
    expect(requestOf({ ...ADA, provider: 'greenhouse', candidateId: ' 7 ' }).external).toEqual({
      provider: 'greenhouse',
      candidate_id: '7',
    });
  });
});

describe('a change of an invitation', () => {
  const invitation = { expires_at: new Date(2026, 11, 3, 14, 30).toISOString(), additional_time_percent: 25 };

  it('leaves the moment of its end as it is while the day is the same', () => {
    expect(changeOf(invitation, { percent: '25', day: '2026-12-03' })).toEqual({});
    expect(changeOf(invitation, { percent: '50', day: '2026-12-03' })).toEqual({
      additional_time_percent: 50,
    });
  });

  it('moves it to the end of another day', () => {
    const { expires_at } = changeOf(invitation, { percent: '25', day: '2026-12-04' });
    expect(new Date(expires_at ?? '').toString()).toContain('Dec 04 2026 23:59:59');
  });
});
