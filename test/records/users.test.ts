import { ENGINES } from '../support/database/places.ts';
import { type TemporaryRecords, temporaryRecords, user } from '../support/records/records.ts';

describe.each(ENGINES)('users (%s)', (engine) => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords(engine);
  });
  afterEach(() => store.remove());

  it('are found by id, by e-mail and by nickname, whatever the case and the form of the letters', async () => {
    const { users } = store.records;
    const account = user({ email: 'Ada@Example.org', nickname: 'Straße.И_-' });
    expect(await users.create(account)).toEqual(account);
    expect(await users.findById('user-1')).toEqual(account);
    const fullWidth = 'ａｄａ@example.org';
    for (const login of ['ada@example.org', 'ADA@EXAMPLE.ORG', fullWidth, 'STRASSE.и_-', 'straße.И_-']) {
      expect(await users.findByLogin(login)).toEqual(account);
    }
    for (const login of ['', 'ada', 'strase.и_-', 'straße.й_-', '%', "' or 1=1 --", 'a\0b']) {
      expect(await users.findByLogin(login)).toBeNull();
    }
    expect(await users.findById('nobody')).toBeNull();
  });

  it('are found many at once, each once, without those that are not there', async () => {
    const { users } = store.records;
    const account = user();
    await users.create(account);
    expect([...(await users.findAll(['user-1', 'nobody', 'user-1']))]).toEqual([['user-1', account]]);
    expect([...(await users.findAll([]))]).toEqual([]);
  });

  it('are refused when the e-mail or the nickname is taken in another case', async () => {
    const { users } = store.records;
    await users.create(user());
    expect(
      await users.create(user({ id: 'user-2', nickname: 'grace', email: 'ADA@example.ORG' })),
    ).toBeNull();
    expect(
      await users.create(user({ id: 'user-3', nickname: 'ＡＤＡ', email: 'grace@example.org' })),
    ).toBeNull();
    expect(await users.findById('user-2')).toBeNull();
    expect(
      await users.create(user({ id: 'user-4', nickname: 'grace', email: 'grace@example.org' })),
    ).not.toBeNull();
  });

  it('do not hide a second use of an id as a taken name', async () => {
    const { users } = store.records;
    await users.create(user());
    const sameId = users.create(user({ nickname: 'grace', email: 'grace@example.org' }));
    await expect(sameId).rejects.toThrow(/users\.id|users_pkey/);
  });

  it('let one of many sign-ups at the same moment win', async () => {
    const { users } = store.records;
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        users.create(user({ id: `user-${i}`, nickname: i % 2 ? 'Ada' : 'aDA', email: `${i}@example.org` })),
      ),
    );
    const winners = results.filter((result) => result !== null);
    expect(winners).toHaveLength(1);
    expect(await users.findByLogin('ada')).toEqual(winners[0]);
  });

  it('change their role', async () => {
    const { users } = store.records;
    await users.create(user());
    expect(await users.setRole('user-1', 'interviewer')).toEqual(user({ role: 'interviewer' }));
    expect(await users.findById('user-1')).toMatchObject({ role: 'interviewer' });
    expect(await users.setRole('nobody', 'admin')).toBe('unknown');
  });

  it('keep a revoked token until it would have expired anyway', async () => {
    const { users } = store.records;
    await users.create(user());
    await users.revokeToken('long', Date.now() + 3_600_000, Date.now());
    await users.revokeToken('long', Date.now() + 3_600_000, Date.now());
    await users.revokeToken('old', Date.now() - 1, Date.now());
    await users.revokeToken('other', Date.now() + 3_600_000, Date.now());
    const ids = ['long', 'other', 'old', 'unknown'];
    const found = await Promise.all(ids.map((tokenId) => users.findByToken({ userId: 'user-1', tokenId })));
    expect(found).toEqual([null, null, user(), user()]);
    expect(await users.findByToken({ userId: 'nobody', tokenId: 'unknown' })).toBeNull();
  });
});
