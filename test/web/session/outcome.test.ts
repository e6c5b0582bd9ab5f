import { createApi } from '../../../web/api/client.ts';
import { outcomeOf } from '../../../web/session/outcome.ts';
import { problem as problemBody } from '../../support/web/problem.ts';

describe('what an answer means', () => {
  /** Of a call through the client that all pages use. */
  const outcome = (answer: () => Response | Promise<Response>) =>
    outcomeOf(createApi({ origin: 'http://viva.example', fetch: async () => answer() }).GET('/auth/me'));

  function problem(...[status, code, headers]: Parameters<typeof refusal>) {
    return outcome(() => refusal(status, code, headers));
  }

  function refusal(
    status: number,
    code: Parameters<typeof problemBody>[1],
    headers: Record<string, string> = {},
  ): Response {
    return Response.json(problemBody(status, code), {
      status,
      headers: { 'Content-Type': 'application/problem+json', ...headers },
    });
  }

  it('is an answer below 400', async () => {
    const user = { id: 'u' };
    expect(await outcome(() => Response.json({ user }))).toEqual({ kind: 'answered', answer: { user } });
  });

  it('is no for what would be said again', async () => {
    for (const [status, code] of [
      [403, 'forbidden'],
      [404, 'not_found'],
      [409, 'wrong_state'],
      [422, 'invalid'],
      [429, 'storage_full'],
    ] as const) {
      expect(await problem(status, code)).toMatchObject({ kind: 'refused', problem: { code } });
    }
  });

  it('is not now for limits and faults, for as long as the server asks', async () => {
    expect(await problem(429, 'too_many_requests', { 'Retry-After': '7' })).toMatchObject({
      kind: 'later',
      retryAfterMs: 7_000,
    });
    expect(await problem(503, 'temporal')).toMatchObject({ kind: 'later', retryAfterMs: null });
    expect(await problem(408, 'bad_request')).toMatchObject({ kind: 'later' });
  });

  it('is a sign-in for 401', async () => {
    expect(await problem(401, 'unauthenticated')).toEqual({ kind: 'signed_out' });
  });

  it('is not now where nothing answers, something else does, or the answer breaks off', async () => {
    const later = { kind: 'later', retryAfterMs: null, problem: null };
    expect(await outcome(() => Promise.reject(new TypeError('fetch failed')))).toEqual(later);
    expect(await outcome(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))).toEqual(later);
    const broken = new ReadableStream({ start: (body) => body.error(new TypeError('terminated')) });
    expect(await outcome(() => new Response(broken))).toEqual(later);
  });
});
