import type { TestApi } from '../../support/api/api.ts';
import {
  acceptBy,
  makePackage,
  memberElsewhere,
  startInvitingApi,
  tokenIn,
} from '../../support/api/invited.ts';
import { type Person, signUp, signUpAs } from '../../support/api/people.ts';

describe('a table of invitations', () => {
  let api: TestApi;
  let admin: Person;
  let member: Person;
  let packageId: string;

  beforeAll(async () => {
    api = await startInvitingApi();
    admin = await signUpAs('admin', api.client, api.records);
    member = await signUpAs('interviewer', api.client, api.records);
    packageId = await makePackage(api.client, admin);
  });
  afterAll(() => api.close());

  const HEAD =
    'package_id,first_name,last_name,email,locale,provider,application_id,candidate_id,additional_time_percent';

  function send(raw: string | Uint8Array<ArrayBuffer>, { token }: Person = member, headers: object = {}) {
    const options = { token, headers: { 'Content-Type': 'text/csv; charset=utf-8', ...headers }, raw };
    return api.client.send('POST', '/invitations/import', options);
  }

  const countOf = async (id = packageId) => {
    let count = 0;
    let cursor = '';
    do {
      const query = `package_id=${id}&limit=100${cursor && `&cursor=${cursor}`}`;
      const { body } = await api.client.get(`/invitations?${query}`, { token: member.token });
      count += body.invitations.length;
      cursor = body.next_cursor;
    } while (cursor);
    return count;
  };

  it('invites everybody in it, with commas or semicolons, a byte order mark or none', async () => {
    const id = await makePackage(api.client, admin);
    const { status, body } = await send(
      `\ufeff${HEAD.replaceAll(',', ';')}\r\n${id};=1+1;"Ку;рочкин";a@example.org;ru;ats;a-1;;25\r\n\r\n${id};Bo;Li;;;;;;\r\n`,
    );
    expect(status).toBe(201);
    expect(body.invitations).toEqual([
      { line: 2, invitation_id: expect.any(String), url: expect.stringContaining('/i#') },
      { line: 4, invitation_id: expect.any(String), url: expect.stringContaining('/i#') },
    ]);
    const [first] = body.invitations;
    const { token } = member;
    expect((await api.client.get(`/invitations/${first.invitation_id}`, { token })).body).toMatchObject({
      candidate: { first_name: '=1+1', last_name: 'Ку;рочкин', email: 'a@example.org', locale: 'ru' },
      external: { provider: 'ats', application_id: 'a-1', candidate_id: null },
      additional_time_percent: 25,
    });
    expect((await acceptBy(api.client, tokenIn(first.url))).status).toBe(201);
  });

  it('has no link of those that are there already, and is the same again by its Idempotency-Key', async () => {
    const csv = `package_id,first_name,last_name,provider,candidate_id\n${packageId},Ada,L,ats,c-1\n${packageId},Ada,L,ats,c-1\n`;
    const headers = { 'Idempotency-Key': 'table' };
    const first = await send(csv, member, headers);
    const [one, other] = first.body.invitations;
    expect([other.invitation_id, other.url]).toEqual([one.invitation_id, null]);
    const again = await send(csv, member, headers);
    expect([again.status, again.body.invitations[0]]).toEqual([
      201,
      { line: 2, invitation_id: one.invitation_id },
    ]);
    const anew = await send(csv);
    expect(anew.body.invitations[0]).toEqual({ line: 2, invitation_id: one.invitation_id, url: null });
  });

  it('is refused with every fault and its line, and nobody is invited', async () => {
    const before = await countOf();
    const archived = await makePackage(api.client, admin);
    await api.client.post(`/packages/${archived}/archive`, undefined, { token: admin.token });
    const rows = [
      `${packageId},Ada,Lovelace,,,,,,`,
      `${packageId},,Lovelace,at home,fr,,,,`,
      `none,Ada,Lovelace,,,,,,301`,
      `${archived},Ada,Lovelace,,,ats,,,`,
      `${packageId},"Ada\nKing",Lovelace,,,,a-1,,much`,
      `${packageId},Ada`,
    ];
    const { status, body } = await send(`${HEAD}\n${rows.join('\n')}\n`);
    expect([status, body.code]).toEqual([422, 'invalid']);
    expect(body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual(
      [
        'line 3.first_name',
        'line 3.email',
        'line 3.locale',
        'line 4.package_id',
        'line 4.additional_time_percent',
        'line 5.package_id',
        'line 5.application_id',
        'line 6.first_name',
        'line 6.provider',
        'line 6.additional_time_percent',
        'line 8',
      ].toSorted(),
    );
    expect(await countOf()).toBe(before);
  });

  it('lists up to 1,000 faults, and says how many more there are', async () => {
    const rows = Array.from({ length: 1_500 }, () => `${packageId},,x`);
    const { body } = await send(`package_id,first_name,last_name\n${rows.join('\n')}`);
    expect(body.errors).toHaveLength(1_001);
    expect(body.errors.at(-1)).toMatchObject({ path: '', message: expect.stringContaining('500') });
  });

  it.each([
    ['no rows', 'package_id,first_name,last_name\n', ['line 2']],
    ['nothing', '', ['line 1']],
    ['a column that nobody knows', 'package_id,first_name,last_name,salary\n', ['line 1.salary']],
    ['a column twice', 'package_id,first_name,last_name,email,email\n', ['line 1.email']],
    ['a column too few', 'package_id,last_name\n', ['line 1.first_name']],
    ['quotation marks that are not closed', 'package_id,first_name,last_name\n"a,b,c\n', ['line 2']],
  ])('with %s is refused', async (_, csv, paths) => {
    const { status, body } = await send(csv);
    expect([status, body.errors.map(({ path }: { path: string }) => path)]).toEqual([422, paths]);
  });

  it('of another form, of more than 2 MiB, or not in UTF-8, is refused', async () => {
    const csv = 'package_id,first_name,last_name\n';
    expect((await send(csv, member, { 'Content-Type': 'application/json' })).status).toBe(415);
    expect((await send(csv, member, { 'Content-Type': 'text/csv; charset=windows-1251' })).status).toBe(415);
    expect((await send('x'.repeat(2 * 1024 * 1024 + 1))).status).toBe(413);
    const latin = new Uint8Array([...Buffer.from(csv), 0xcf, 0xf0]);
    expect((await send(latin)).status).toBe(422);
  });

  it('is for members, and knows packages of their own alone', async () => {
    const csv = `package_id,first_name,last_name\n${packageId},a,b\n`;
    expect((await send(csv, await signUp(api.client))).status).toBe(403);
    const elsewhere = await send(csv, await memberElsewhere('admin', api));
    expect([elsewhere.status, elsewhere.body.errors[0].path]).toEqual([422, 'line 2.package_id']);
  });

  it('may have 10,000 rows and no more, while others are answered', async () => {
    const id = await makePackage(api.client, admin);
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => `${id},First ${i},Last,p${i}@example.org,en,ats,a-${i},,10`);
    const tooMany = await send(`${HEAD}\n${rows(10_001).join('\n')}`);
    expect([tooMany.status, tooMany.body.errors[0].path]).toEqual([422, 'line 10002']);
    const sending = send(`${HEAD}\n${rows(10_000).join('\n')}`);
    let longest = 0;
    let isDone = false;
    const watch = async () => {
      while (!isDone) {
        const startedAt = performance.now();
        await api.client.get('/health/live');
        longest = Math.max(longest, performance.now() - startedAt);
      }
    };
    const watching = watch();
    const { status, body } = await sending;
    isDone = true;
    await watching;
    expect([status, body.invitations.length]).toEqual([201, 10_000]);
    expect(new Set(body.invitations.map(({ url }: { url: string }) => url)).size).toBe(10_000);
    expect(longest).toBeLessThan(1_000);
  });
});
