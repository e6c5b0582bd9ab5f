import { randomUUID } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import type { JsonPayload } from '../../src/temporal/codec-json.ts';
import { SETTINGS, startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';

const UI = SETTINGS.temporalUiOrigin ?? '';
const SAID = { text: 'I would sort them first' };

describe('the codec server', () => {
  let api: TestApi;
  let admin: Person;
  let sealed: JsonPayload;
  const plain = jsonOf(SAID);

  beforeAll(async () => {
    api = await startTestApi();
    admin = await signUpAs('admin', api.client, api.records);
    const context = { type: 'workflow', namespace: 'viva', workflowId: 'interview-1' } as const;
    const [payload] = await api.codec.encode([defaultPayloadConverter.toPayload(SAID) ?? {}], context);
    sealed = {
      metadata: Object.fromEntries(
        Object.entries(payload?.metadata ?? {}).map(([name, value]) => [name, base64(value)]),
      ),
      data: base64(payload?.data ?? []),
    };
  });
  afterAll(() => api.close());

  const ask = (what: 'decode' | 'encode', payloads: unknown, token?: string) =>
    api.client.post(`/temporal/codec/${what}`, { payloads }, { token, headers: { 'X-Namespace': 'viva' } });

  it('opens what is sealed for an admin, and seals what is open', async () => {
    expect((await ask('decode', [sealed, plain], admin.token)).body).toEqual({ payloads: [plain, plain] });
    const { body } = await ask('encode', [plain], admin.token);
    expect(body.payloads[0].metadata.encoding).toBe(base64('binary/encrypted'));
    expect((await ask('decode', body.payloads, admin.token)).body).toEqual({ payloads: [plain] });
    expect((await api.client.post('/temporal/codec/decode', {}, { token: admin.token })).body).toEqual({
      payloads: [],
    });
  });

  it('opens nothing for others', async () => {
    for (const role of ['candidate', 'interviewer'] as const) {
      const { token } = await signUpAs(role, api.client, api.records);
      expect((await ask('decode', [sealed], token)).status).toBe(403);
    }
    expect((await ask('decode', [sealed])).status).toBe(401);
  });

  it('gives back as it is what no key opens', async () => {
    const foreign = {
      ...sealed,
      metadata: { ...sealed.metadata, 'encryption-key-id': base64(randomUUID()) },
    };
    const broken = { ...sealed, data: base64('nonsense') };
    const { status, body } = await ask('decode', [foreign, broken, sealed], admin.token);
    expect([status, body.payloads]).toEqual([200, [foreign, broken, plain]]);
  });

  it('refuses what are no payloads', async () => {
    for (const payloads of ['x', [1], [{ data: 'no base64!' }], [{ metadata: { encoding: 1 } }]]) {
      expect((await ask('decode', payloads, admin.token)).status).toBe(422);
    }
  });

  describe('asked by a page with the cookie', () => {
    const cookieOf = (token: string) => `viva_token=${token}`;
    const from = (origin: string, path = '/temporal/codec/decode', init: RequestInit = {}) =>
      fetch(`${api.client.url}${path}`, {
        method: 'POST',
        body: JSON.stringify({ payloads: [sealed] }),
        ...init,
        headers: {
          'Content-Type': 'application/json',
          'X-Namespace': 'viva',
          Origin: origin,
          'Sec-Fetch-Site': 'same-site',
          Cookie: cookieOf(admin.token),
          ...init.headers,
        },
      });

    it('answers Temporal’s UI, with leave to read the answer', async () => {
      const response = await from(UI);
      expect(await response.json()).toEqual({ payloads: [plain] });
      expect(response.headers.get('access-control-allow-origin')).toBe(UI);
      expect(response.headers.get('access-control-allow-credentials')).toBe('true');
    });

    it('lets the UI’s browser ask before', async () => {
      const headers = {
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-namespace',
      };
      const response = await from(UI, '/temporal/codec/decode', { method: 'OPTIONS', body: null, headers });
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-origin')).toBe(UI);
      expect(response.headers.get('access-control-allow-credentials')).toBe('true');
      expect(response.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('x-namespace');
    });

    it.each(['http://evil.example', 'http://temporal.example:8233', 'https://temporal.example', 'null'])(
      'answers no other page: %s',
      async (origin) => {
        const response = await from(origin);
        expect(response.status).toBe(403);
        expect(await response.json()).toMatchObject({ code: 'foreign_origin' });
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
      },
    );

    it('lets the UI call nothing else', async () => {
      const { token } = await signUp(api.client);
      for (const path of ['/auth/me', '/interviews', '/temporal/codecs']) {
        const headers = { Cookie: cookieOf(token) };
        const response = await from(UI, path, { method: 'GET', body: null, headers });
        expect([path, response.headers.get('access-control-allow-origin')]).toEqual([path, null]);
        expect([403, 404]).toContain(response.status);
      }
    });
  });
});

function jsonOf(value: unknown): JsonPayload {
  const payload = defaultPayloadConverter.toPayload(value);
  return {
    metadata: { encoding: base64(payload?.metadata?.encoding ?? []) },
    data: base64(payload?.data ?? []),
  };
}

function base64(bytes: Uint8Array | string | never[]): string {
  return Buffer.from(bytes as Uint8Array).toString('base64');
}
