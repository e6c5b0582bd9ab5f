import { pino } from 'pino';
import type { TestApi } from '../support/api/api.ts';
import { acceptBy, inviteTo, makePackage, startInvitingApi } from '../support/api/invited.ts';
import { type Person, signUpAs } from '../support/api/people.ts';

describe('the interview of an invitation', () => {
  const lines: string[] = [];
  let api: TestApi;
  let admin: Person;
  beforeAll(async () => {
    const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    api = await startInvitingApi({ logger });
    admin = await signUpAs('admin', api.client, api.records);
  });
  afterAll(() => api.close());

  async function accepted(terms: object = {}, change: object = {}) {
    const packageId = await makePackage(api.client, admin, terms);
    const { link } = await inviteTo(packageId, { client: api.client, by: admin, ...change });
    const { body } = await acceptBy(api.client, link, { locale: 'en' });
    return { link, id: body.session_id as string, token: body.token as string };
  }
  const read = async (id: string, token: string) =>
    (await api.client.get(`/interview/${id}`, { token })).body;

  it('tells its candidate who invited them, on which terms, and whom to ask', async () => {
    const terms = { time_percent: 150, retention_days: 365, report_to_candidate: 'summary' };
    const { id, token } = await accepted(terms, { additional_time_percent: 100 });
    expect(await read(id, token)).toMatchObject({
      report_to_candidate: 'summary',
      invitation: {
        organisation: 'Viva',
        contact: admin.email,
        package: 'Back end, middle',
        time_percent: 300,
        retention_days: 365,
        session_id: id,
      },
    });
    const theirs = await read(id, admin.token);
    expect([theirs.invitation, theirs.report_to_candidate]).toEqual([undefined, undefined]);
    const { interviews } = (await api.client.get('/interviews', { token })).body;
    expect(interviews[0]).toMatchObject({ session_id: id, report_to_candidate: 'summary' });
  });

  it('allows beside written words what its package says, speech only where somebody can write it down', async () => {
    const { id, token } = await accepted({ resume: 'optional', voice: true, video: true, media_days: 7 });
    expect(await read(id, token)).toMatchObject({
      resume: 'optional',
      voice: false,
      video: true,
      media_days: 7,
    });
    const strict = await accepted({});
    expect(await read(strict.id, strict.token)).toMatchObject({ resume: 'off', voice: false, video: false });
  });

  it('begins with the notice of its package, acknowledged in its version, which can be read again', async () => {
    const terms = { retention_days: 365, media_days: 7, report_to_candidate: 'none' };
    const { id, token } = await accepted(terms);
    const { events } = (await api.client.get(`/interview/${id}/events`, { token })).body;
    const { invitation, media_days, report_to_candidate } = await read(id, token);
    const { retention_days } = invitation;
    const query = new URLSearchParams({ locale: 'en', retention_days, media_days, report_to_candidate });
    const notice = (await api.client.get(`/notice?${query}`)).body;
    expect(events[1]).toMatchObject({
      type: 'notice_acknowledged',
      data: {
        notice_version: notice.notice_version,
        locale: 'en',
        consents: { ai: true, recording: true },
      },
    });
    expect(notice.text).toContain('365 days after its end');
    expect(notice.text).toMatch(/recordings are\serased 7 days after/);
    expect(notice.text).toContain('The report stays with them');
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://company.example',
    'data:text/html,x',
    'http://company.example/',
    'https:\\\\company.example',
    'https://viva@company.example/',
    '//company.example/',
    '/room/new',
  ])('leads nowhere by %j', async (url) => {
    const package_id = await makePackage(api.client, admin);
    const order = { package_id, candidate: { first_name: 'Ada', last_name: 'L' }, redirect_url: url };
    const { status, body } = await api.client.post('/invitations', order, { token: admin.token });
    expect([status, body.errors?.[0]?.path]).toEqual([422, 'redirect_url']);
  });

  it('names in no log the link that leads to it', async () => {
    const { link } = await accepted();
    await api.client.post('/invitations/open', { token: link });
    await api.client.post('/invitations/time', { token: link, text: 'More' });
    await api.client.post('/invitations/open', { token: `${link}${link}${link}${link}${link}` });
    await fetch(`${api.client.url}/i`);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => line.includes(link))).toEqual([]);
  });
});
