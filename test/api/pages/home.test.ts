import { startTestApi, type TestApi } from '../../support/api/api.ts';

describe('the first page', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
  const open = (headers: Record<string, string>) => api.client.get('/', { headers });

  it('tells a browser what this is, with links that lead somewhere', async () => {
    const { status, body, headers } = await open({ Accept: BROWSER });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body).toContain('npm run demo');
    const links = [...body.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href as string);
    expect(links).toEqual(expect.arrayContaining(['/docs/contract', '/docs/api', '/health']));
    for (const link of links) {
      const answer = await fetch(`${api.client.url}${link}`);
      expect([link, answer.status < 400 || link === '/health']).toEqual([link, true]);
    }
  });

  it("speaks the browser's language", async () => {
    const { body, headers } = await open({ Accept: BROWSER, 'Accept-Language': 'ru-RU,ru;q=0.9,en;q=0.8' });
    expect(body).toContain('<html lang="ru"');
    expect(body).toContain('Технические интервью');
    expect(headers.get('content-language')).toBe('ru');
    expect((await open({ Accept: BROWSER })).body).toContain('<html lang="en"');
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
