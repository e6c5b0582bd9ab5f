import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/config.ts';
import { findStartFaults } from '../../src/setup/start-faults.ts';
import { createClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { type Certificates, makeCertificates } from '../support/servers/certificates.ts';
import { type GuardedTemporal, guardTemporal } from '../support/servers/guarded-temporal.ts';
import { startTestViva } from '../support/viva.ts';

describe('a Temporal service with a door', () => {
  let folder: string;
  let certificates: Certificates;
  const doors: GuardedTemporal[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-access-'));
    certificates = makeCertificates();
    const { ca, client, server } = certificates;
    const files = { ca, cert: client.cert, key: client.key, 'other-ca': server.cert };
    for (const [name, pem] of Object.entries(files)) writeFileSync(join(folder, `${name}.pem`), pem);
  });
  afterAll(async () => {
    for (const door of doors) await door.close();
    rmSync(folder, { recursive: true });
  });

  async function door(apiKey: string | null = null): Promise<GuardedTemporal> {
    const guarded = await guardTemporal(process.env.VIVA_TEST_TEMPORAL as string, certificates, { apiKey });
    doors.push(guarded);
    return guarded;
  }

  const configOf = (env: Record<string, string>) =>
    loadConfig({ VIVA_DATA_DIR: join(folder, 'data'), ...env }, folder);

  /** What only holds where the client and all workers have come in. */
  async function holdInterview(env: Record<string, string>): Promise<void> {
    const { temporal } = configOf({ TEMPORAL_NAMESPACE: `test-${Date.now()}`, ...env });
    const viva = await startTestViva({ temporal }, { untilCodeRuns: false });
    try {
      const client = await createClient(viva.url);
      const { token } = await signUp(client);
      const { status, body } = await client.post(
        '/interview/start',
        { track: 'data', level: 'junior' },
        { token },
      );
      expect(status).toBe(201);
      const { body: next } = await client.post('/tasks/next', { session_id: body.session_id }, { token });
      expect(next.task.number).toBe(1);
    } finally {
      await viva.close();
    }
  }

  const CERTIFICATE = { TEMPORAL_TLS_CERT: 'cert.pem', TEMPORAL_TLS_KEY: 'key.pem' };

  it('that wants a certificate is used with one', async () => {
    const { address, admitted } = await door();
    await holdInterview({ TEMPORAL_ADDRESS: address, TEMPORAL_TLS_CA: 'ca.pem', ...CERTIFICATE });
    expect(admitted()).toBeGreaterThan(10);
  });

  it('that wants a key of the API is used with it', async () => {
    const { address, admitted } = await door('key-7Q');
    await holdInterview({
      TEMPORAL_ADDRESS: address,
      TEMPORAL_TLS_CA: certificates.ca.toString(),
      TEMPORAL_API_KEY: 'key-7Q',
    });
    expect(admitted()).toBeGreaterThan(10);
  });

  it.each([
    ['no certificate', {}, null],
    ['another authority', { TEMPORAL_TLS_CA: 'other-ca.pem', ...CERTIFICATE }, null],
    ['another key', { TEMPORAL_TLS_CA: 'ca.pem', TEMPORAL_API_KEY: 'other-7Q' }, 'key-7Q'],
  ])(
    'says in one line that it does not let us in with %s',
    async (_, env, apiKey) => {
      const { address } = await door(apiKey);
      const config = { ...configOf({ TEMPORAL_ADDRESS: address, ...env }), port: 0 };
      const faults = await findStartFaults({ config, role: 'all', localLlm: false });
      expect(faults.filter((fault) => !fault.startsWith('PORT'))).toEqual([
        expect.stringMatching(
          /^TEMPORAL_ADDRESS: no Temporal service answers at localhost:\d+ \(.*\); start it/,
        ),
      ]);
      expect(faults.join()).not.toContain('7Q');
    },
    30_000,
  );

  it.each([
    [{ TEMPORAL_TLS_CA: 'nothing.pem' }, /^TEMPORAL_TLS_CA: give a PEM file, or its text \(ENOENT/],
    [{ TEMPORAL_TLS_CERT: 'cert.pem' }, /^TEMPORAL_TLS_CERT, TEMPORAL_TLS_KEY: give both, or neither$/],
    [{ TEMPORAL_API_KEY: 'a key' }, /^TEMPORAL_API_KEY: give printable ASCII/],
  ])('needs what can be read: %o', (env, says) => {
    expect(() => configOf(env)).toThrow(says);
  });
});
