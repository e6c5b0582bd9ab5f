import { startTestApi, type TestApi } from '../../support/api/api.ts';

describe('the first page', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
  const open = (headers: Record<string, string>) => api.client.get('/', { headers });

  it('is the client, for a browser', async () => {
    const { status, body, headers } = await open({ Accept: BROWSER });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(headers.get('vary')).toContain('Accept');
    expect(body).toContain('<div id="root">');
  });

  it('says without script, in each language, what is needed and what works all the same', async () => {
    const { body } = await open({ Accept: BROWSER });
    const [noscript = ''] = /<noscript>.*<\/noscript>/s.exec(body) ?? [];
    expect(noscript).toContain('Viva needs JavaScript');
    expect(noscript).toContain('Для Viva нужен JavaScript');
    const links = [...noscript.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href);
    expect(new Set(links)).toEqual(new Set(['/sign-in', '/docs']));
  });

  it.each(['*/*', 'application/json'])('gives links to a program that takes %s', async (Accept) => {
    const { status, body } = await open({ Accept });
    expect([status, body.name]).toEqual([200, 'Viva']);
    for (const link of Object.values(body.links as Record<string, string>)) {
      const answer = await fetch(`${api.client.url}${link}`);
      expect([link, answer.status < 400 || link === '/health']).toEqual([link, true]);
    }
  });
});
