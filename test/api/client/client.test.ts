import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startTestApi, type TestApi } from '../../support/api/api.ts';

interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

describe('the client', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  /** Undecoded, as it comes over the wire. */
  function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      const call = request(`${api.client.url}${path}`, { method, headers }, async (answer) => {
        const body = Buffer.concat(await answer.toArray());
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
      call.once('error', reject).end();
    });
  }

  async function scriptPath(): Promise<string> {
    const { body } = await raw('/console');
    return /src="(\/assets\/[^"]+\.js)"/.exec(body.toString())?.[1] ?? '';
  }

  it.each([
    ['/room/a-session', 'no-cache'],
    ['/console', 'no-cache'],
    ['/console/interviews/7', 'no-cache'],
    ['/my-data', 'no-cache'],
    ['/first-admin', 'no-store'],
    ['/i', 'no-store'],
    ['/join', 'no-store'],
  ])('is what %s shows', async (path, kept) => {
    const { status, headers, body } = await raw(path);
    expect([status, headers['cache-control']]).toEqual([200, kept]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['permissions-policy']).toBe('microphone=(self), camera=(self)');
    expect(headers['content-security-policy']).toContain("media-src 'self'");
    expect(body.toString()).toContain('<div id="root">');
  });

  it.each(['/first-admin', '/i', '/join'])(
    'tells no other server of %s, is in nobody’s frame, and does nothing for whoever looks at it',
    async (path) => {
      const { headers } = await raw(path);
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it('may run and load what this server has, and styles by the nonce of the answer', async () => {
    const [one, other] = await Promise.all([raw('/console'), raw('/console')]);
    const policy = String(one.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const [, nonce = ''] = /style-src 'self' 'nonce-([^']+)'/.exec(policy) ?? [];
    expect(one.body.toString()).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(other.body.toString()).not.toContain(nonce);
  });

  it('says whether the browser has a token, and no more of it', async () => {
    expect((await raw('/console')).body.toString()).toContain('<meta name="viva-token" content="none">');
    const page = (await raw('/console', { Cookie: 'viva_token=secret' })).body.toString();
    expect(page).toContain('<meta name="viva-token" content="there">');
    expect(page).not.toContain('secret');
    // A link in a mail: the cookie is not sent along, whoever it is.
    const fromMail = (await raw('/i', { 'Sec-Fetch-Site': 'cross-site' })).body.toString();
    expect(fromMail).toContain('<meta name="viva-token" content="maybe">');
  });

  /** Files that a page names in its head. */
  async function linked(path: string, language = 'en'): Promise<string[]> {
    const { body } = await raw(path, { 'Accept-Language': language, Accept: 'text/html' });
    const [head = ''] = body.toString().split('</head>');
    return [...head.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)"/g)].map(([, href = '']) => href);
  }

  it.each(['/', '/room/new', '/room/a-session', '/console', '/my-data', '/first-admin', '/i', '/join'])(
    'names on %s what its view needs, and has it',
    async (path) => {
      const files = await linked(path);
      expect(files.length).toBeGreaterThan(1);
      const answers = await Promise.all(files.map((file) => raw(file)));
      expect(answers.map(({ status }) => status)).toEqual(files.map(() => 200));
    },
  );

  it('names the files of the page that was asked for alone, in the language of the browser', async () => {
    const [start, room, russian] = await Promise.all([
      linked('/room/new'),
      linked('/room/a-session'),
      linked('/room/a-session', 'ru-RU,ru;q=0.9,en;q=0.8'),
    ]);
    expect(room).not.toEqual(start);
    expect(room.length).toBe(russian.length);
    const texts = russian.filter((file) => !room.includes(file));
    expect(texts.map((file) => /\/assets\/(\w+)-/.exec(file)?.[1])).toEqual(['room', 'work', 'shared']);
    expect(String((await raw('/console')).headers.vary)).toContain('Accept-Language');
  });

  it('has no inline script and no style attribute', async () => {
    const page = (await raw('/console')).body.toString();
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/\sstyle=|<style|\son\w+=/);
  });

  it('has files that are kept for ever, in the form that a browser takes', async () => {
    const path = await scriptPath();
    const plain = await raw(path, { 'Accept-Encoding': 'identity' });
    expect(plain.status).toBe(200);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(plain.headers['content-encoding']).toBeUndefined();

    const brotli = await raw(path, { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    const gzip = await raw(path, { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);

    const answers = [plain, brotli, gzip];
    expect(answers.map(({ headers }) => headers.vary)).toEqual(
      answers.map(() => expect.stringContaining('Accept-Encoding')),
    );
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('sends a file that a browser has not again, and of HEAD the headers alone', async () => {
    const path = await scriptPath();
    const { headers, body } = await raw(path);
    const again = await raw(path, { 'If-None-Match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await raw(path, {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      String(body.length),
      0,
    ]);
  });

  it.each([
    '/assets/gone-12345678.js',
    '/assets/',
    '/assets/a/b.js',
    '/assets/..%2Findex.html',
    '/rooms',
    '/room',
  ])('answers %s with a problem', async (path) => {
    const { status, headers } = await raw(path, { Accept: 'text/html' });
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
  });
});
