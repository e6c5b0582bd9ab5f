import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import type { AuditEntry } from '../../src/records/audit.ts';
import type { MemberInvitation } from '../../src/records/members.ts';
import { ENGINES } from '../support/database/places.ts';
import { type TemporaryRecords, temporaryRecords, user } from '../support/records/records.ts';

describe.each(ENGINES)('members, keys and the audit of an organisation (%s)', (engine) => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords(engine);
  });
  afterEach(() => store.remove());

  const invitation = (change: Partial<MemberInvitation> = {}): MemberInvitation => ({
    userId: 'new',
    organisationId: 'acme',
    email: 'Grace@example.org',
    role: 'admin',
    tokenSha256: 'token',
    createdAt: 1_000,
    expiresAt: 2_000,
    ...change,
  });

  it('join by a link while it holds, and once', async () => {
    const { members, users } = store.records;
    await users.create(user());
    expect(await members.invite(invitation({ email: 'ADA@example.org' }))).toBe('taken');
    await members.invite(invitation());
    expect(await members.invite(invitation({ userId: 'other', tokenSha256: 'token-2' }))).toMatchObject({
      userId: 'new',
    });
    expect(await members.findInvitation('token', 1_500)).toBeNull();
    expect(await members.findInvitation('token-2', 2_000)).toBeNull();
    const grace = user({ id: 'new', nickname: 'Grace', createdAt: 1_500 });
    expect(await members.join('token', grace)).toBe('no_link');
    expect(await members.join('token-2', { ...grace, nickname: 'ADA' })).toBeNull();
    const joined = { ...grace, organisationId: 'acme', email: 'Grace@example.org', role: 'admin' };
    expect(await members.join('token-2', grace)).toEqual(joined);
    expect(await users.findByLogin('grace@example.org')).toEqual(joined);
    expect(await members.join('token-2', grace)).toBe('no_link');
    expect((await members.list('acme', { limit: 5 }))?.members).toMatchObject([
      { userId: 'new', expiresAt: null },
    ]);
    expect((await members.list(MAIN_ORGANISATION, { limit: 5 }))?.members).toEqual([]);
  });

  it('are changed and removed in their own organisation alone', async () => {
    const { members } = store.records;
    await members.invite(invitation());
    expect(await members.changeRole(MAIN_ORGANISATION, 'new', 'interviewer')).toBe('unknown');
    expect(await members.remove(MAIN_ORGANISATION, 'new')).toBe('unknown');
    expect(await members.changeRole('acme', 'new', 'interviewer')).toMatchObject({ role: 'interviewer' });
    expect(await members.remove('acme', 'new')).toBe('removed');
  });

  it('have keys that hold until they end or are revoked', async () => {
    const { keys } = store.records;
    const key = {
      id: 'key-1',
      organisationId: 'acme',
      name: 'ours',
      scopes: ['results' as const, 'webhooks' as const],
      keySha256: 'hash',
      createdAt: 1,
      expiresAt: 10,
      revokedAt: null,
    };
    await keys.create({ ...key, keySha256: 'hash that nobody was told' });
    await keys.create(key);
    expect(await keys.findLive('hash that nobody was told', 9)).toBeNull();
    expect(await keys.findLive('hash', 9)).toEqual(key);
    expect(await keys.findLive('hash', 10)).toBeNull();
    expect(await keys.findLive('key-1', 9)).toBeNull();
    expect(await keys.revoke(MAIN_ORGANISATION, 'key-1', 5)).toBe('unknown');
    expect(await keys.revoke('acme', 'key-1', 5)).toBe('revoked');
    expect(await keys.revoke('acme', 'key-1', 6)).toBe('before');
    expect(await keys.findLive('hash', 6)).toBeNull();
    expect((await keys.list('acme', { limit: 5 }))?.keys).toEqual([{ ...key, revokedAt: 5 }]);
    expect((await keys.list(MAIN_ORGANISATION, { limit: 5 }))?.keys).toEqual([]);
  });

  it('have what they did noted until it is old', async () => {
    const { audit } = store.records;
    const entry = (id: string, at: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
      id,
      organisationId: 'acme',
      at,
      by: { kind: 'user', id: 'ada' },
      action: 'report.read',
      object: { kind: 'interview', id: 'i' },
      detail: null,
      address: '192.0.2.1',
      ...change,
    });
    const operator = entry('c', 3, { by: { kind: 'operator' }, address: null, detail: 'admin' });
    for (const one of [entry('a', 1), entry('b', 2), operator, entry('d', 4, { organisationId: 'other' })])
      await audit.add(one);
    const page = await audit.list('acme', {}, { limit: 2 });
    expect(page?.entries).toEqual([operator, entry('b', 2)]);
    const rest = await audit.list('acme', {}, { limit: 2, cursor: page?.nextCursor ?? '' });
    expect(rest).toEqual({ entries: [entry('a', 1)], nextCursor: null });
    expect((await audit.ofPerson('ada', 2)).map(({ id }) => id)).toEqual(['d', 'b']);
    await audit.removeBefore(3);
    expect((await audit.list('acme', {}, { limit: 5 }))?.entries).toEqual([operator]);
  });
});
