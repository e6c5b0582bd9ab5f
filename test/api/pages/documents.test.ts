import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startTestApi, type TestApi } from '../../support/api/api.ts';

describe('the documents', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it.each(['/docs', '/docs/guide', '/docs/contract', '/docs/report'])('are pages: %s', async (path) => {
    const { status, headers, body } = await api.client.get(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(body).toContain('<h1');
  });

  it('run nothing, load nothing and take no style but their own', async () => {
    const { headers, body } = await api.client.get('/docs/contract');
    expect(body).not.toMatch(/<script|<link|<img|\sstyle=|\son\w+=/);
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(body) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });

  it('have a dark dress as well', async () => {
    expect((await api.client.get('/docs')).body).toContain('color-scheme: light dark');
  });

  it('lead to each other and nowhere else', async () => {
    for (const path of ['/docs', '/docs/guide', '/docs/contract', '/docs/report']) {
      const { body } = await api.client.get(path);
      for (const [, href = ''] of body.matchAll(/href="([^"]+)"/g)) {
        if (href === '/') continue;
        const { status } = await fetch(`${api.client.url}${href}`);
        expect([path, href, status]).toEqual([path, href, 200]);
      }
    }
  });

  it('hold the whole contract', async () => {
    const { body } = await api.client.get('/docs/contract');
    const headings = readFileSync('docs/contract.md', 'utf8').match(/^## .+/gm) ?? [];
    expect(body.match(/<h2 /g)).toHaveLength(headings.length);
    expect(body).toContain('<code>POST /chat/send</code>');
  });

  it.each(['/docs/operations', '/docs/..%2fpackage', '/docs/constructor'])(
    'are no others: %s',
    async (path) => {
      expect((await api.client.get(path)).status).toBe(404);
    },
  );
});
