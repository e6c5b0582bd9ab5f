import type { ReportToCandidate } from '../../src/domain/packages/package.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';

describe('what a package shows of the report to its candidate', () => {
  let api: TestApi;
  let company: Person;
  beforeAll(async () => {
    api = await startTestApi();
    company = await signUpAs('interviewer', api.client, api.records);
  });
  afterAll(() => api.close());

  async function concluded(reportToCandidate: ReportToCandidate) {
    const owner = await signUp(api.client);
    const terms = {
      ...{ packageId: 'package', version: 1, timePercent: 150, additionalTimePercent: 25 },
      ...{ appealDays: 3, retentionDays: 200, reportToCandidate },
    };
    const { id, happen, conclude } = await storeInterview(api, owner.id, { terms });
    await happen({ type: 'send', messageId: 'm-1', text: 'These are my own words.' });
    await conclude();
    return { owner, id };
  }
  const report = (id: string, { token }: Person, headers: Record<string, string> = {}) =>
    api.client.get(`/interview/${id}/report`, { token, headers });

  it('is all that is theirs', async () => {
    const { owner, id } = await concluded('full');
    const { body } = await report(id, owner);
    expect(body).toMatchObject({ time: { time_percent: 150, additional_time_percent: 25 } });
    expect(JSON.stringify(body)).toContain('my own words');
    expect(body.extent).toBeUndefined();
    const page = (await report(id, owner, { Accept: 'text/html' })).body;
    expect(page).toContain('150% of the usual, and 25% on top');
  });

  it('is the figures alone, on the page as well', async () => {
    const { owner, id } = await concluded('summary');
    const { status, body } = await report(id, owner);
    expect([status, body.extent]).toEqual([200, 'summary']);
    expect(body.ability).toEqual((await report(id, company)).body.ability);
    const page = await report(id, owner, { Accept: 'text/html' });
    for (const shown of [JSON.stringify(body), page.body]) expect(shown).not.toContain('my own words');
    expect(page.body).toContain('figures alone');
    expect(JSON.stringify((await report(id, company)).body)).toContain('my own words');
  });

  it('is nothing, in their data neither', async () => {
    const { owner, id } = await concluded('none');
    const { status, body } = await report(id, owner);
    expect([status, body.code]).toEqual([403, 'report_withheld']);
    expect((await report(id, company)).status).toBe(200);
    const endFor = async ({ token }: Person) => {
      const { events } = (await api.client.get(`/interview/${id}/events`, { token })).body;
      return events.find(({ type }: { type: string }) => type === 'finished').data;
    };
    expect(await endFor(owner)).toEqual({ report_url: null });
    expect(await endFor(company)).toEqual({ report_url: `/interview/${id}/report` });
    const streamed = await api.client.stream(id, { token: owner.token });
    expect((await streamed.until(({ type }) => type === 'finished')).data).toEqual({ report_url: null });
    const page = await report(id, owner, { Accept: 'text/html' });
    // A program asks with a token; who looks at it in a browser is told in words.
    expect([page.status, page.body.code]).toEqual([403, 'report_withheld']);
    const headers = { Accept: 'text/html', Cookie: `viva_token=${owner.token}` };
    const seen = await fetch(`${api.client.url}/interview/${id}/report`, { headers });
    expect([seen.status, await seen.text()]).toEqual([
      403,
      expect.stringContaining('The company keeps this report'),
    ]);
    const { interviews } = (await api.client.get('/auth/me/export', { token: owner.token })).body;
    expect(interviews[0]).toMatchObject({ session_id: id, report: null });
  });

  it('leaves them as many days for an appeal as it says', async () => {
    const { owner, id } = await concluded('none');
    const { body } = await api.client.get(`/interview/${id}/integrity`, owner);
    const { finished_at } = (await api.client.get(`/interview/${id}`, owner)).body;
    expect(Date.parse(body.appeal_until) - Date.parse(finished_at)).toBe(3 * 24 * 3600_000);
  });
});
