import { outcomeOf, retryAfterMs } from '../../../web/session/outcome.ts';

function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body = { type: 'about:blank', title: code, status, detail: '', code, request_id: 'r1' };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

describe('what an answer means', () => {
  it('is an answer below 400, also without a body', async () => {
    expect(await outcomeOf(Response.json({ revision: 3 }))).toEqual({
      kind: 'answered',
      answer: { revision: 3 },
    });
    expect(await outcomeOf(new Response(null, { status: 204 }))).toEqual({ kind: 'answered', answer: null });
  });

  it('is no for what would be said again', async () => {
    for (const [status, code] of [
      [403, 'forbidden'],
      [404, 'not_found'],
      [409, 'wrong_state'],
      [422, 'invalid'],
      [429, 'storage_full'],
    ] as const) {
      expect(await outcomeOf(problem(status, code))).toMatchObject({ kind: 'refused', problem: { code } });
    }
  });

  it('is not now for limits and faults, for as long as the server asks', async () => {
    expect(await outcomeOf(problem(429, 'too_many_requests', { 'Retry-After': '7' }))).toMatchObject({
      kind: 'later',
      retryAfterMs: 7_000,
    });
    expect(await outcomeOf(problem(503, 'temporal'))).toMatchObject({ kind: 'later', retryAfterMs: null });
    expect(await outcomeOf(problem(408, 'bad_request'))).toMatchObject({ kind: 'later' });
  });

  it('is a sign-in for 401', async () => {
    expect(await outcomeOf(problem(401, 'unauthenticated'))).toEqual({ kind: 'signed_out' });
  });

  it('has a problem also where a proxy answered in its own words', async () => {
    const page = new Response('<h1>Bad gateway</h1>', {
      status: 502,
      headers: { 'Content-Type': 'text/html' },
    });
    expect(await outcomeOf(page)).toMatchObject({ kind: 'later', problem: { status: 502, code: 'unknown' } });
  });

  it('reads a date, too', () => {
    const at = Date.UTC(2026, 0, 1);
    const headers = new Headers({ 'Retry-After': new Date(at + 9_000).toUTCString() });
    expect(retryAfterMs(headers, () => at)).toBe(9_000);
    expect(retryAfterMs(new Headers({ 'Retry-After': 'soon' }))).toBeNull();
  });
});
