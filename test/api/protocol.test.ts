import { connect } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { PASSWORD, signUp } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('the protocol', () => {
  let api: TestApi;
  let token: string;

  beforeAll(async () => {
    api = await startTestApi();
    token = (await signUp(api.client)).token;
  });
  afterAll(() => api.close());

  it.each([
    ['an unknown path', 'GET', '/nothing/here', 404, 'not_found'],
    ['a path with a broken escape', 'GET', '/interview/%zz', 404, 'not_found'],
    ['a path that climbs', 'GET', '/docs/../package.json', 404, 'not_found'],
    ['a known path with another method', 'PUT', '/auth/me', 405, 'method_not_allowed'],
    ['a method that nobody knows', 'PROPFIND', '/auth/me', 405, 'method_not_allowed'],
  ])('answers %s with a problem', async (_, method, path, status, code) => {
    const { body, ...answer } = await api.client.send(method, path, { token });
    expect([answer.status, body.status, body.code]).toEqual([status, status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('x-request-id')).toBe(body.request_id);
  });

  it('says which methods a path knows', async () => {
    const { headers } = await api.client.send('DELETE', '/auth/login');
    expect(headers.get('allow')).toBe('POST');
  });

  it('answers what is no HTTP with a problem', async () => {
    const socket = connect(api.api.port, '127.0.0.1');
    socket.write('NONSENSE\r\n\r\n');
    const answer = await readAll(socket);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 400 });
  });

  it.each([
    ['broken JSON', '{"login": ', JSON_TYPE, 400, 'invalid_json'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), JSON_TYPE, 400, 'invalid_json'],
    [
      'a form',
      'login=a',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported_media_type',
    ],
    ['text', '{}', { 'Content-Type': 'text/plain' }, 415, 'unsupported_media_type'],
    [
      'another charset',
      '{}',
      { 'Content-Type': 'application/json; charset=latin1' },
      415,
      'unsupported_media_type',
    ],
    ['a coded body', '{}', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }, 415, 'unsupported_media_type'],
    ['no body where one is needed', undefined, {}, 422, 'invalid'],
    ['an array', '[]', JSON_TYPE, 422, 'invalid'],
  ])('refuses %s', async (_, raw, headers, status, code) => {
    const answer = await api.client.send('POST', '/auth/login', { raw, headers });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('takes a body of 256 KiB and refuses one byte more, whatever it says of its length', async () => {
    const envelope = JSON.stringify({ login: '', password: 'x' });
    const body = (size: number) =>
      JSON.stringify({ login: 'a'.repeat(size - envelope.length), password: 'x' });
    const post = (raw: string) => api.client.send('POST', '/auth/login', { raw, headers: JSON_TYPE });
    expect((await post(body(256 * 1024))).status).toBe(422);
    expect((await post(body(256 * 1024 + 1))).status).toBe(413);
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body(300 * 1024)));
        controller.close();
      },
    });
    const response = await fetch(`${api.client.url}/auth/login`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'too_large']);
  });

  it('takes an empty object where there is nothing to say, and no more', async () => {
    const { token: own } = await signUp(api.client);
    expect((await api.client.post('/auth/logout', { all: true }, { token: own })).status).toBe(422);
    expect((await api.client.post('/auth/logout', {}, { token: own })).status).toBe(204);
  });

  it('takes a body in chunks of which none comes where there is nothing to say', async () => {
    const person = await signUp(api.client);
    const over = await storeInterview(api, person.id);
    await over.happen({ type: 'finish' });
    for (const [path, status] of [
      [`/interview/${over.id}/finish`, 200],
      ['/auth/logout', 204],
    ] as const) {
      const socket = connect(api.api.port, '127.0.0.1');
      const head = [
        `POST ${path} HTTP/1.1`,
        'Host: localhost',
        `Authorization: Bearer ${person.token}`,
        'Transfer-Encoding: chunked',
        'Connection: close',
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n0\r\n\r\n`);
      expect([path, await readAll(socket)]).toEqual([path, expect.stringMatching(`^HTTP/1.1 ${status} `)]);
    }
  });

  it('lists all faults, each with its path', async () => {
    const { body } = await api.client.post(
      '/telemetry/anticheat',
      {
        events: [
          { seq: 0, type: 'paste', at: 'soon' },
          { seq: 'b', type: 'shout', at: 1 },
        ],
        more: 1,
      },
      { token },
    );
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(
      ['events[0].at', 'events[0].seq', 'events[1].type', 'more', 'session_id'].sort(),
    );
  });

  it('never shows a stack', async () => {
    const other = await startTestApi();
    const person = await signUp(other.client);
    await other.records.close();
    const { status, body } = await other.client.get('/auth/me', { token: person.token });
    expect([status, body.code]).toEqual([503, 'database']);
    expect(JSON.stringify(body)).not.toMatch(/\bat \/|node_modules|sqlite/i);
    expect(other.logged.some(({ msg }) => msg === 'database unavailable')).toBe(true);
    await other.close();
  });

  it('logs one line a request, without query or body', async () => {
    const before = api.logged.length;
    const { headers } = await api.client.post('/auth/login', {
      login: 'log-me-not',
      password: 'secret-word',
    });
    await api.client.get('/tasks/next?session_id=hidden-query', { token });
    const lines = api.logged.slice(before).filter(({ msg }) => msg === 'request');
    expect(lines.map(({ route, status }) => [route, status])).toEqual([
      ['/auth/login', 401],
      ['/tasks/next', 404],
    ]);
    expect(lines[0]?.request_id).toBe(headers.get('x-request-id'));
    expect(JSON.stringify(api.logged)).not.toMatch(/log-me-not|secret-word|hidden-query/);
    expect(JSON.stringify(api.logged)).not.toContain(token);
  });

  it('lets allowed front ends call with credentials, and no others', async () => {
    const preflight = (Origin: string) =>
      api.client.send('OPTIONS', '/chat/send', {
        headers: { Origin, 'Access-Control-Request-Method': 'POST' },
      });
    const allowed = await preflight('https://front.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://front.example');
    expect(allowed.headers.get('access-control-allow-credentials')).toBe('true');
    expect(allowed.headers.get('access-control-allow-headers')).toMatch(/Idempotency-Key/);
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    const answer = await api.client.get('/health/live', { headers: { Origin: 'https://front.example' } });
    const headerNames = answer.headers.get('access-control-expose-headers')?.split(',');
    expect(headerNames).toEqual(expect.arrayContaining(['Date', 'Retry-After', 'X-Request-Id']));
    const refusal = await api.client.get('/auth/me', { headers: { Origin: 'https://front.example' } });
    expect(refusal.headers.get('access-control-allow-origin')).toBe('https://front.example');
  });

  it('forbids browsers to run, frame, guess or keep what it answers', async () => {
    const { headers } = await api.client.get('/auth/me', { token });
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  describe('limits', () => {
    it('refuses the eleventh wrong password for an account, by either of its names, but not other accounts', async () => {
      const [person, other] = [await signUp(api.client), await signUp(api.client)];
      const attempt = (login: string, password = 'not that one') =>
        api.client.post('/auth/login', { login, password });
      const names = Array.from({ length: 10 }, (_, i) => (i % 2 ? person.email : person.nickname));
      const wrong = await Promise.all(names.map((name) => attempt(name)));
      expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([401]));
      const refusal = await attempt(person.email, PASSWORD);
      expect(refusal.status).toBe(429);
      const wait = Number(refusal.headers.get('retry-after'));
      expect([wait > 14 * 60, wait <= 15 * 60]).toEqual([true, true]);
      expect((await attempt(other.email, PASSWORD)).status).toBe(200);
    });

    it('lets no burst of guesses past the limit, and does not count what succeeds', async () => {
      const person = await signUp(api.client);
      const attempt = (password: string) => api.client.post('/auth/login', { login: person.email, password });
      const right = await Promise.all(Array.from({ length: 15 }, () => attempt(PASSWORD)));
      expect(right.filter(({ status }) => status === 200)).toHaveLength(15);
      const burst = await Promise.all(Array.from({ length: 15 }, () => attempt('not that one')));
      expect(burst.filter(({ status }) => status === 401)).toHaveLength(10);
      expect(burst.filter(({ status }) => status === 429)).toHaveLength(5);
    });

    it('refuses the 51st failed login of an address', async () => {
      const fresh = await startTestApi();
      const answers = [];
      for (let i = 0; i < 51; i += 1) {
        answers.push(await fresh.client.post('/auth/login', { login: `nobody-${i}`, password: 'x' }));
      }
      expect(answers.map(({ status }) => status)).toEqual([...Array(50).fill(401), 429]);
      await fresh.close();
    });

    it.each([
      ['message', (id: string) => [['/chat/send', { session_id: id, text: 'hello' }]]],
      [
        'run or check',
        (id: string) => {
          const code = { session_id: id, task_id: 'algorithms/dry-spell', language: 'python', code: '1' };
          return [
            ['/tasks/run', code],
            ['/tasks/check', code],
          ];
        },
      ],
    ] as [string, (id: string) => [string, object][]][])(
      'refuses the 61st %s of a user within a minute',
      async (_, callsAbout) => {
        const [person, other] = [await signUp(api.client), await signUp(api.client)];
        const [theirs, others] = [await storeInterview(api, person.id), await storeInterview(api, other.id)];
        const post = (id: string, who: string, turn: number) => {
          const calls = callsAbout(id);
          const [path, body] = calls[turn % calls.length] as [string, object];
          return api.client.post(path, body, { token: who });
        };
        for (let turn = 0; turn < 60; turn += 1) {
          expect((await post(theirs.id, person.token, turn)).status).toBe(503);
        }
        const refusal = await post(theirs.id, person.token, 0);
        expect([refusal.status, Number(refusal.headers.get('retry-after')) > 0]).toEqual([429, true]);
        expect((await post(others.id, other.token, 0)).status).toBe(503);
      },
    );

    it('refuses the 101st sign-up of an address', async () => {
      const fresh = await startTestApi();
      const taken = { email: 'one@example.org', nickname: 'one', password: PASSWORD };
      const answers = await Promise.all(
        Array.from({ length: 101 }, () => fresh.client.post('/auth/register', taken)),
      );
      const count = (status: number) => answers.filter((answer) => answer.status === status).length;
      expect([count(201), count(409), count(429)]).toEqual([1, 99, 1]);
      await fresh.close();
    });
  });

  describe('operations', () => {
    it('says what is down, and answers 503 when nothing works', async () => {
      const { status, body } = await api.client.get('/health');
      expect([status, body.status, body.version]).toEqual([503, 'down', '0.0.0-test']);
      expect(body.checks.temporal).toEqual({ status: 'down', latency_ms: 1, detail: 'no service' });
      expect(body.checks.database.status).toBe('ok');
    });

    it.each([
      ['the key of the LLM is missing', { llm: 'degraded' }],
      ['Docker is down', { docker: 'down' }],
      ['the LLM fails', { llm: 'throws' }],
      ['Docker never answers', { docker: 'hangs' }],
    ])('is degraded with 200 when %s', async (_, broken: Record<string, string>) => {
      const probe = (name: string) => async () => {
        if (broken[name] === 'throws') throw new Error('secret detail');
        if (broken[name] === 'hangs') await new Promise(() => {});
        return { status: (broken[name] ?? 'ok') as 'ok' | 'degraded' | 'down', latencyMs: 1 };
      };
      const other = await startTestApi({
        probes: {
          temporal: probe('temporal'),
          database: probe('database'),
          telemetry: probe('telemetry'),
          docker: probe('docker'),
          llm: probe('llm'),
        },
      });
      const { status, body } = await other.client.get('/health');
      expect([status, body.status]).toEqual([200, 'degraded']);
      expect(JSON.stringify(body)).not.toContain('secret detail');
      await other.close();
    });

    it.each(['temporal', 'database'] as const)('is down with 503 without %s', async (name) => {
      const other = await startTestApi(({ probes }) => ({
        probes: {
          ...probes,
          temporal: async () => ({ status: 'ok', latencyMs: 1 }),
          [name]: async () => ({ status: 'down', latencyMs: 1 }),
        },
      }));
      const { status, body } = await other.client.get('/health');
      expect([status, body.status]).toEqual([503, 'down']);
      await other.close();
    });

    it('lives while the process runs', async () => {
      expect((await api.client.get('/health/live')).body).toEqual({ status: 'ok' });
    });

    it('counts requests by route', async () => {
      await api.client.get('/interview/00000000-0000-4000-8000-000000000000', { token });
      const { body } = await api.client.get('/metrics');
      expect(body).toMatch(
        /viva_http_request_duration_seconds_count\{.*route="\/interview\/:id",status="404"\} \d/,
      );
      expect(body).not.toContain('00000000-0000');
    });

    it('documents every call that the contract names', async () => {
      const { body } = await api.client.get('/openapi.json');
      expect(body.openapi).toBe('3.1.0');
      const calls = Object.entries(body.paths as Record<string, object>).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
      );
      expect(calls.sort()).toEqual(
        [
          'POST /auth/register',
          'POST /auth/login',
          'POST /auth/logout',
          'POST /auth/password',
          'POST /auth/password/reset',
          'GET /auth/me',
          'POST /auth/guest',
          'POST /auth/claim',
          'POST /auth/refresh',
          'POST /auth/first-admin',
          'PATCH /users/{id}',
          'POST /auth/join',
          'GET /organisation',
          'PATCH /organisation',
          'GET /organisation/members',
          'POST /organisation/members',
          'PATCH /organisation/members/{user_id}',
          'DELETE /organisation/members/{user_id}',
          'GET /organisation/keys',
          'POST /organisation/keys',
          'DELETE /organisation/keys/{key_id}',
          'GET /audit',
          'GET /webhooks',
          'POST /webhooks',
          'GET /webhooks/{webhook_id}',
          'PATCH /webhooks/{webhook_id}',
          'DELETE /webhooks/{webhook_id}',
          'POST /webhooks/{webhook_id}/rotate',
          'POST /webhooks/{webhook_id}/test',
          'GET /webhooks/{webhook_id}/deliveries',
          'POST /webhooks/{webhook_id}/replay',
          'GET /ats/connections',
          'PUT /ats/connections',
          'POST /ats/connections/retry',
          'GET /ats/greenhouse/list_tests',
          'POST /ats/greenhouse/send_test',
          'GET /ats/greenhouse/test_status',
          'POST /ats/greenhouse/response_error',
          'GET /ats/workable/tests',
          'POST /ats/workable/assessments',
          'POST /ats/ashby/assessment.list',
          'POST /ats/ashby/assessment.start',
          'POST /ats/ashby/assessment.cancel',
          'GET /notice',
          'POST /interview/start',
          'GET /interview/{id}',
          'GET /interview/{id}/edits',
          'GET /interview/{id}/events',
          'GET /interview/{id}/integrity',
          'POST /interview/{id}/integrity/review',
          'POST /interview/{id}/integrity/appeal',
          'GET /interview/{id}/decision',
          'POST /interview/{id}/decision',
          'POST /interview/{id}/finish',
          'GET /interview/{id}/report',
          'POST /interview/{id}/extend',
          'POST /interview/{id}/seat',
          'PUT /interview/{id}/resume',
          'GET /interview/{id}/resume',
          'POST /interview/{id}/resume/claims',
          'DELETE /interview/{id}/resume',
          'POST /interview/{id}/problem',
          'GET /interviews',
          'GET /interviews/export',
          'POST /tasks/next',
          'GET /tasks/next',
          'GET /tasks/current',
          'GET /tasks/{track}/{slug}',
          'GET /tasks/runs/{run_id}',
          'GET /tasks/submissions/{submission_id}',
          'GET /tasks/draft',
          'PUT /tasks/draft',
          'POST /tasks/run',
          'POST /tasks/cancel',
          'POST /tasks/check',
          'POST /tasks/hint',
          'POST /tasks/give-up',
          'POST /chat/send',
          'POST /chat/transcribe',
          'POST /chat/answer',
          'POST /uploads',
          'PATCH /uploads/{upload_id}',
          'GET /uploads/{upload_id}',
          'DELETE /uploads/{upload_id}',
          'GET /chat/stream',
          'POST /telemetry/anticheat',
          'POST /telemetry/edits',
          'DELETE /auth/me',
          'GET /auth/me/export',
          'PUT /auth/me/declaration',
          'POST /temporal/codec/decode',
          'POST /temporal/codec/encode',
          'GET /',
          'GET /health',
          'GET /packages',
          'POST /packages',
          'GET /packages/{package_id}',
          'PATCH /packages/{package_id}',
          'POST /packages/{package_id}/archive',
          'POST /packages/{package_id}/try',
          'GET /invitations',
          'POST /invitations',
          'POST /invitations/import',
          'GET /invitations/{invitation_id}',
          'DELETE /invitations/{invitation_id}',
          'PATCH /invitations/{invitation_id}',
          'POST /invitations/{invitation_id}/cancel',
          'POST /invitations/{invitation_id}/renew',
          'POST /invitations/open',
          'POST /invitations/time',
          'POST /invitations/accept',
          'GET /health/live',
          'GET /metrics',
          'GET /openapi.json',
          'POST /interview/{id}/report/links',
          'GET /interview/{id}/report/links',
          'DELETE /interview/{id}/report/links/{link_id}',
          'GET /schemas/report.json',
          'GET /docs',
          'GET /docs/{document}',
        ].sort(),
      );
    });

    it('shows the document on a page that loads nothing from elsewhere', async () => {
      const { body, headers } = await api.client.get('/docs/api');
      const addresses = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address as string);
      // An icon that is nothing: browsers would ask for one.
      const links = addresses.filter((address) => address !== 'data:,');
      expect(links.length).toBeGreaterThan(1);
      for (const link of links) {
        expect(link).toMatch(/^\/docs\/api\//);
        const asset = await fetch(`${api.client.url}${link}`);
        expect([link, asset.status]).toEqual([link, 200]);
        expect((await asset.text()).length).toBeGreaterThan(50);
      }
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    });
  });

  it('frees its port at once, with connections kept alive', async () => {
    const other = await startTestApi();
    await other.client.get('/health/live');
    await other.close();
    await expect(fetch(`${other.client.url}/health/live`)).rejects.toThrow();
  });
});
