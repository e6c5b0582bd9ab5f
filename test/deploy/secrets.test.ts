import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfig } from '../../src/config/config.ts';
import { runCommand } from '../../src/host/command.ts';
import { fileVariable, SECRETS } from '../../src/host/variables.ts';
import { PARTS } from '../../src/roles.ts';
import { readCompose } from '../support/compose.ts';

const SCRIPT = resolve(import.meta.dirname, '../../deploy/secrets.sh');

describe('deploy/secrets.sh', () => {
  let scratch: string;
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'viva-secrets-'));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  const make = async (name: string, env: Record<string, string> = {}) => {
    const folder = join(scratch, name);
    await runCommand('sh', [SCRIPT, folder], { env });
    return (secret: string) => readFileSync(join(folder, secret), 'utf8').trim();
  };

  it('makes each secret of docker-compose.yml, for its owner alone', async () => {
    await make('one');
    const { secrets } = await readCompose({ DOCKER_GID: '999' });
    expect(readdirSync(join(scratch, 'one')).toSorted()).toEqual(Object.keys(secrets).toSorted());
    expect(statSync(join(scratch, 'one')).mode & 0o777).toBe(0o700);
  });

  it('makes others each time, and leaves those that are there', async () => {
    const [one, other] = [await make('one'), await make('other')];
    const others = ['openai_api_key', 'transcriber_api_key', 's3_url', 'smtp_url'];
    const names = readdirSync(join(scratch, 'one')).filter((name) => !others.includes(name));
    const first = names.map(one);
    for (const name of names) expect(other(name)).not.toBe(one(name));
    await make('one', { OPENAI_API_KEY: 'comes too late' });
    expect(names.map(one)).toEqual(first);
    expect(others.map(one)).toEqual(['', '', '', '']);
  });

  it.each(['api', 'worker', 'sandbox'] as const)('makes what %s takes', async (role) => {
    const one = await make('one', {
      POSTGRES: 'db.example.org:5433',
      REDIS: 'redis.example.org',
      OPENAI_API_KEY: 'key',
    });
    const named: Record<string, string> = { URL_DATABASE: `database_${role}` };
    const lying = readdirSync(join(scratch, 'one'));
    const files = SECRETS.map((secret) => [secret, named[secret] ?? secret.toLowerCase()] as const)
      .filter(([, file]) => lying.includes(file))
      .map(([secret, file]) => [fileVariable(secret), join(scratch, 'one', file)]);
    const config = loadConfig(Object.fromEntries(files), scratch, role);
    expect(config.database).toMatchObject({ url: expect.stringContaining(`viva_${role}:`) });
    expect(config.redisUrl).toBe(one('redis_url'));
    expect(config.redisUrl).toMatch(/@redis\.example\.org$/);
    expect(config.metricsTokens).toEqual([expect.stringMatching(/^.{48}$/)]);
    expect(config.jwtSecrets).toHaveLength(PARTS[role].secrets.includes('JWT_SECRET') ? 1 : 0);
    expect(config.llm.apiKey).toBe(role === 'worker' ? 'key' : null);
  });
});
