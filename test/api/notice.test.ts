import { acknowledgement } from '../../src/api/notice/acknowledgement.ts';
import { createNotice, noticesFor } from '../../src/api/notice/notice.ts';
import { LOCALES } from '../../src/domain/vocabulary.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import type { Answer } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';

const WANTED = { track: 'algorithms', level: 'junior' };

/** Where the workflow is started, the test stores what it would store first. */
describe('the notice', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi(({ gateway }) => ({
      gateway: {
        ...gateway,
        async start(plan) {
          await storeInterview(api, plan.candidateId, plan);
          return { workflowId: `interview-${plan.interviewId}` };
        },
      },
    }));
  });
  afterAll(() => api.close());

  const notice = async (query = '?locale=en', headers: Record<string, string> = {}) =>
    (await api.client.get(`/notice${query}`, { headers })).body;
  const start = (token: string, read: object = {}) =>
    api.client.post('/interview/start', { ...WANTED, ...read }, { token });
  const guest = async () => (await api.client.post('/auth/guest', {})).body.token as string;
  const faults = ({ status, body }: Answer) => [
    status,
    body.errors?.map(({ path }: { path: string }) => path),
  ];

  async function allGiven(query?: string): Promise<{ notice_version: string; consents: object }> {
    const { notice_version, consents } = await notice(query);
    const ids: string[] = consents.map(({ id }: { id: string }) => id);
    return { notice_version, consents: Object.fromEntries(ids.map((id) => [id, true])) };
  }

  it('is there for anyone, in the language that is asked for, else in that of the browser', async () => {
    const [en, ru] = [await notice('?locale=en'), await notice('?locale=ru')];
    expect([en.locale, ru.locale]).toEqual(['en', 'ru']);
    expect(ru.text).toMatch(/[а-я]/);
    expect(en.text).not.toMatch(/[а-я]/);
    expect(await notice('', { 'Accept-Language': 'ru' })).toEqual(ru);
    expect(await notice('')).toEqual(en);
    expect(faults(await api.client.get('/notice?locale=de'))).toEqual([422, ['locale']]);
  });

  it.each([
    ['en', '## What is never measured', ['face', 'voice', 'tone', 'accent', 'emotions']],
    ['ru', '## Что никогда не измеряется', ['Лицо', 'голос', 'тон', 'акцент', 'эмоции']],
  ])('names what is never measured (%s)', async (locale, heading, all) => {
    const { text } = await notice(`?locale=${locale}`);
    const [, part = ''] = text.split(heading, 2);
    const [section = ''] = part.split('\n## ');
    expect(all.filter((one) => !section.includes(one))).toEqual([]);
  });

  it('says in each language under as many headings, in as many points, and asks for the same', async () => {
    const [en, ...others] = await Promise.all(LOCALES.map((locale) => notice(`?locale=${locale}`)));
    const shape = ({ text, consents }: typeof en) => ({
      headings: text.match(/^#+ /gm).length,
      points: text.match(/^- /gm).length,
      paragraphs: text.split('\n\n').length,
      consents: consents.map(({ id, required }: { id: string; required: boolean }) => [id, required]),
    });
    expect(shape(en).headings).toBeGreaterThan(5);
    for (const other of others) expect(shape(other)).toEqual(shape(en));
  });

  it('says for how many days an interview is kept, in words and as a number', async () => {
    const [en, ru] = [await notice('?locale=en'), await notice('?locale=ru')];
    expect([en.retention_days, ru.retention_days]).toEqual([180, 180]);
    expect(en.text).toContain('180 days after its end');
    expect(ru.text).toContain('180 дней после его окончания');
    const kept = (retentionDays: number) =>
      noticesFor({ retentionDays, mediaDays: 30, reportToCandidate: 'full' }).en;
    expect(kept(1).text).toContain('1 day after');
    expect(kept(1).version).not.toBe(kept(2).version);
    const longer = await notice('?locale=en&retention_days=365');
    expect([longer.retention_days, longer.notice_version]).toEqual([365, kept(365).version]);
    expect(faults(await api.client.get('/notice?retention_days=0'))).toEqual([422, ['retention_days']]);
  });

  it.each([
    ['en', /résumé.*30 days after/s, 'microphone or a camera is on only where you'],
    ['ru', /Резюме.*через 30 дней после/s, 'Микрофон или камера включены, только когда вы'],
  ])(
    'names what can be given beside the talk, and how long that is kept (%s)',
    async (locale, kept, when) => {
      const usual = await notice(`?locale=${locale}`);
      expect(usual.text).toMatch(kept);
      expect(usual.text.replaceAll('\n', ' ')).toContain(when);
      const other = await notice(`?locale=${locale}&media_days=7`);
      expect(other.text).toMatch(locale === 'en' ? /erased 7 days after/ : /через 7 дней после/);
      expect(other.notice_version).not.toBe(usual.notice_version);
      expect(faults(await api.client.get('/notice?media_days=0'))).toEqual([422, ['media_days']]);
    },
  );

  it('says what a candidate may read of their report', async () => {
    const said = await Promise.all(
      ['full', 'summary', 'none'].map((extent) => notice(`?locale=en&report_to_candidate=${extent}`)),
    );
    expect(said.map(({ text }) => /You can read your own report/.test(text))).toEqual([true, false, false]);
    expect(said.map(({ text }) => /The report stays with them/.test(text))).toEqual([false, false, true]);
    expect(new Set(said.map(({ notice_version: version }) => version)).size).toBe(3);
    expect(said.map(({ text }) => text.includes('{{'))).toEqual([false, false, false]);
  });

  it('has another version for each text, each consent and each language', () => {
    const consents = [{ id: 'one', required: true, text: 'Yes.' }];
    const versions = [
      createNotice('en', 'Text.', consents),
      createNotice('en', 'Text', consents),
      createNotice('ru', 'Text.', consents),
      createNotice('en', 'Text.', [{ id: 'one', required: false, text: 'Yes.' }]),
      createNotice('en', 'Text.', []),
    ].map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(createNotice('en', 'Text.', consents).version).toBe(versions[0]);
  });

  describe('that was acknowledged', () => {
    it('is an event right behind the greeting, with its language and the consents', async () => {
      const token = await guest();
      const read = await allGiven('?locale=ru');
      const { status, body } = await start(token, { ...read, locale: 'en' });
      expect(status).toBe(201);
      const { events } = (await api.client.get(`/interview/${body.session_id}/events`, { token })).body;
      expect(events.map(({ seq, type }: { seq: number; type: string }) => [seq, type])).toEqual([
        [1, 'final'],
        [2, 'notice_acknowledged'],
      ]);
      expect(events[1].data).toEqual({ ...read, locale: 'ru' });
    });

    it('may be left out by whoever has an account, and then is no event', async () => {
      const { token } = await signUp(api.client);
      const { body } = await start(token);
      const { last_seq } = (await api.client.get(`/interview/${body.session_id}/events`, { token })).body;
      expect(last_seq).toBe(1);
      expect((await start(token, await allGiven())).status).toBe(201);
    });

    it('may not be left out by a guest, until they claim an account', async () => {
      const token = await guest();
      expect(faults(await start(token))).toEqual([422, ['notice_version']]);
      const names = {
        email: 'was@guest.example',
        nickname: 'was-a-guest',
        password: 'correct horse battery',
      };
      await api.client.post('/auth/claim', names, { token });
      expect((await start(token)).status).toBe(201);
    });

    it.each([
      ['an unknown version', { notice_version: 'en-000000000000' }, ['notice_version']],
      ['no version', { notice_version: undefined }, ['notice_version']],
      ['no consents', { consents: undefined }, ['consents.ai', 'consents.recording']],
      [
        'a required consent that is false',
        { consents: { ai: true, recording: false } },
        ['consents.recording'],
      ],
      ['a required consent left out', { consents: { recording: true } }, ['consents.ai']],
      [
        'an unknown consent',
        { consents: { ai: true, recording: true, selling: true } },
        ['consents.selling'],
      ],
      ['a consent that is a text', { consents: { ai: 'yes', recording: true } }, ['consents.ai']],
      ['a name that every object has', { consents: { toString: true } }, ['consents.toString']],
    ])('is refused with %s, from guests and from accounts', async (_, wrong, paths) => {
      const read = { ...(await allGiven()), ...wrong };
      for (const token of [await guest(), (await signUp(api.client)).token]) {
        const [status, found] = faults(await start(token, read));
        expect([status, found]).toEqual([422, expect.arrayContaining(paths)]);
      }
    });

    it('is refused with more consents than anybody asks for', async () => {
      const many = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`c${i}`, true]));
      const read = { ...(await allGiven()), consents: many };
      expect(faults(await start(await guest(), read))).toEqual([422, ['consents']]);
    });
  });

  it('asks for nothing where a consent is not required: it may be false or left out', () => {
    const asked = createNotice('en', 'Text.', [
      { id: 'must', required: true, text: 'Yes.' },
      { id: 'may', required: false, text: 'Perhaps.' },
    ]);
    const given = (consents: Record<string, boolean>) =>
      acknowledgement({ notice_version: asked.version, consents }, { notices: [asked], isGuest: true })
        ?.consents;
    expect(given({ must: true })).toEqual({ must: true, may: false });
    expect(given({ must: true, may: false })).toEqual({ must: true, may: false });
    expect(given({ must: true, may: true })).toEqual({ must: true, may: true });
    expect(() => given({ may: true })).toThrow();
  });
});
