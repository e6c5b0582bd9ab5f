import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { ENGINES } from '../support/database/places.ts';
import { batch, message, type TemporaryRecords, temporaryRecords, user } from '../support/records/records.ts';

describe.each(ENGINES)('organisations (%s)', (engine) => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords(engine);
  });
  afterEach(() => store.remove());

  const ACME = { id: 'acme-id', slug: 'acme', name: 'Acme', createdAt: 4_000_000_000_000 };

  it('begin with main; each has its slug for itself and changes its name', async () => {
    const { organisations } = store.records;
    expect(await organisations.all()).toMatchObject([{ id: MAIN_ORGANISATION, slug: 'main', name: 'Viva' }]);
    expect(await organisations.create(ACME)).toEqual(ACME);
    expect(await organisations.create({ ...ACME, id: 'other' })).toBeNull();
    expect(await organisations.find('acme-id')).toEqual(ACME);
    expect(await organisations.findBySlug('acme')).toEqual(ACME);
    expect(await organisations.findBySlug('ACME')).toBeNull();
    expect(await organisations.rename('acme', 'Acme & Sons')).toEqual({ ...ACME, name: 'Acme & Sons' });
    expect(await organisations.rename('nobody', 'X')).toBeNull();
    expect((await organisations.all()).map(({ slug }) => slug)).toEqual(['main', 'acme']);
  });

  it('have their own interviews; one whose plan names none is of main', async () => {
    const { events, interviews } = store.records;
    await events.append(batch([message(1)]));
    await events.append(batch([message(1)], { plan: { interviewId: 'two', organisationId: 'acme-id' } }));
    const ids = async (organisationId: string) =>
      (await interviews.list({ organisationId }, { limit: 5 }))?.interviews.map(({ id }) => id);
    expect(await ids(MAIN_ORGANISATION)).toEqual(['interview-1']);
    expect(await ids('acme-id')).toEqual(['two']);
    expect(await interviews.find('two')).toMatchObject({ organisationId: 'acme-id' });
    expect((await interviews.ofPerson('user-1')).length).toBe(2);
  });

  it('have one admin at least, each of its own', async () => {
    const { users } = store.records;
    const grace = { id: 'user-2', nickname: 'grace', email: 'grace@example.org' };
    await users.create(user({ role: 'admin' }));
    await users.create(user({ ...grace, organisationId: 'acme-id', role: 'admin' }));
    expect(await users.setRole('user-1', 'interviewer')).toBe('last_admin');
    expect(await users.setRole('user-2', 'interviewer')).toBe('last_admin');
    expect(await users.move('user-2', { organisationId: MAIN_ORGANISATION, role: 'admin' })).toBe(
      'last_admin',
    );
    expect(await users.move('user-2', { organisationId: 'acme-id', role: 'admin' })).toMatchObject(grace);
    await users.create(user({ id: 'user-3', nickname: 'linus', email: null }));
    expect(await users.move('user-3', { organisationId: 'acme-id', role: 'admin' })).toMatchObject({
      organisationId: 'acme-id',
      role: 'admin',
    });
    expect(
      await users.move('user-2', { organisationId: MAIN_ORGANISATION, role: 'candidate' }),
    ).toMatchObject({
      organisationId: MAIN_ORGANISATION,
    });
    expect(await users.move('nobody', { organisationId: 'acme-id', role: 'admin' })).toBe('unknown');
    expect(await users.hasAdmin()).toBe(true);
  });

  it('change the roles of their own people alone', async () => {
    const { users } = store.records;
    await users.create(user());
    expect(await users.setRole('user-1', 'interviewer', 'acme-id')).toBe('unknown');
    expect(await users.setRole('user-1', 'interviewer', MAIN_ORGANISATION)).toMatchObject({
      role: 'interviewer',
    });
  });
});
