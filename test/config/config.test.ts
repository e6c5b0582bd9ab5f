import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { loadConfig } from '../../src/config/config.ts';
import { ConfigError } from '../../src/config/error.ts';
import { fileOf, postgresAt, sqliteAt } from '../../src/database/location.ts';
import { VARIABLES } from '../../src/host/variables.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('configuration', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'viva-config-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  function faultsOf(env: NodeJS.ProcessEnv): string[] {
    try {
      loadConfig(env, cwd);
    } catch (error) {
      if (error instanceof ConfigError) return error.faults;
      throw error;
    }
    return [];
  }

  it('needs nothing to be set', () => {
    expect(loadConfig({}, cwd)).toMatchObject({
      port: 8000,
      host: null,
      database: { kind: 'sqlite', path: join(cwd, 'data/viva.db') },
      telemetryDatabase: { kind: 'sqlite', path: join(cwd, 'data/telemetry.db') },
      temporal: { address: null, namespace: 'viva' },
      llm: { apiKey: null, model: 'qwen3-32b-awq', codeModel: 'qwen3-coder-30b-a3b-instruct-fp8' },
      dockerHost: null,
      idleLimitMs: 2 * 60 * 60 * 1000,
      maxAttempts: 3,
    });
  });

  it('has speech written down where somebody is named who does', () => {
    expect(loadConfig({}, cwd).transcriber).toBeNull();
    expect(loadConfig({ TRANSCRIBER_API_KEY: 'key' }, cwd).transcriber).toBeNull();
    const given = { TRANSCRIBER_URL: 'http://127.0.0.1:9000/v1', TRANSCRIBER_API_KEY: 'key' };
    const transcriber = {
      baseUrl: given.TRANSCRIBER_URL,
      apiKey: 'key',
      model: 'whisper-1',
      timeoutMs: 300_000,
    };
    expect(loadConfig(given, cwd).transcriber).toEqual(transcriber);
    expect(loadConfig(given, cwd, 'worker').transcriber).toEqual(transcriber);
    expect(loadConfig(given, cwd, 'api').transcriber).toEqual({ ...transcriber, apiKey: null });
    for (const variable of ['TRANSCRIBER_URL', 'BASE_URL', 'OTEL_EXPORTER_OTLP_ENDPOINT'])
      for (const wrong of ['ftp://a.example', 'https://me@a.example/v1', 'a.example'])
        expect(faultsOf({ [variable]: wrong })).toEqual([expect.stringMatching(`^${variable}: `)]);
  });

  it('lets systems be called over TLS, and without it on this machine alone', () => {
    const given = {
      GREENHOUSE_ORIGIN: 'http://127.0.0.1:9000',
      WORKABLE_ORIGIN: 'https://A.example/, https://*.b.example',
    };
    expect(loadConfig(given, cwd).atsOrigins).toEqual({
      greenhouse: ['http://127.0.0.1:9000'],
      workable: ['https://a.example', 'https://*.b.example'],
      ashby: ['https://api.ashbyhq.com'],
    });
    for (const wrong of [
      'http://ats.example',
      'https://ats.example/path',
      'https://*',
      'https://a:b@ats.example',
      '*',
      'http://10.0.0.1',
    ])
      expect([wrong, faultsOf({ ASHBY_ORIGIN: wrong })]).toEqual([
        wrong,
        [expect.stringMatching(/^ASHBY_ORIGIN/)],
      ]);
  });

  it('reads .env, and the process wins over it', () => {
    writeFileSync(join(cwd, '.env'), 'PORT=9001\nLLM_MODEL="from the file"\n# a remark\n');
    const config = loadConfig({ PORT: '9002' }, cwd);
    expect(config.port).toBe(9002);
    expect(config.llm.model).toBe('from the file');
  });

  it("takes the address of Temporal's UI without its last slash, and no other kind of address", () => {
    const uiUrl = (TEMPORAL_UI_URL: string) => loadConfig({ TEMPORAL_UI_URL }, cwd).temporal.uiUrl;
    expect(uiUrl('https://temporal.example.org/ui/')).toBe('https://temporal.example.org/ui');
    expect(faultsOf({ TEMPORAL_UI_URL: 'javascript:alert(1)' })).toEqual([
      'TEMPORAL_UI_URL: give an http(s) URL, such as https://temporal.example.org',
    ]);
  });

  it('pins interviews where it is asked to, and only on a Temporal service that outlives the workers', () => {
    const address = { TEMPORAL_ADDRESS: 'temporal.example.org:7233' };
    expect(loadConfig(address, cwd).pinsInterviews).toBe(false);
    expect(loadConfig({ ...address, PIN_INTERVIEWS: 'true' }, cwd).pinsInterviews).toBe(true);
    expect(faultsOf({ PIN_INTERVIEWS: 'true' })).toEqual([
      expect.stringMatching(/^PIN_INTERVIEWS: it needs a Temporal service/),
    ]);
    expect(faultsOf({ ...address, PIN_INTERVIEWS: 'yes' })).toEqual(['PIN_INTERVIEWS: give true or false']);
  });

  it('takes one secret that wraps keys, or a new one and the one before it', () => {
    const [fresh, old] = ['n'.repeat(32), 'o'.repeat(40)];
    const secrets = (PAYLOAD_SECRET: string) => loadConfig({ PAYLOAD_SECRET }, cwd).payloadSecrets;
    expect(loadConfig({}, cwd).payloadSecrets).toEqual([]);
    expect(secrets(fresh)).toEqual([fresh]);
    expect(secrets(`${fresh}, ${old}`)).toEqual([fresh, old]);
    expect(secrets(`none,${fresh}`)).toEqual([null, fresh]);
    for (const PAYLOAD_SECRET of [
      'short',
      'none',
      'none,',
      `${fresh},none`,
      'none,none',
      `${fresh},`,
      `${fresh},short`,
      `${fresh},${old},${old}`,
    ]) {
      expect(faultsOf({ PAYLOAD_SECRET })).toEqual([
        expect.stringMatching(/^PAYLOAD_SECRET: give at least 32/),
      ]);
    }
  });

  it('takes a token for metrics that cannot be guessed and fits a header', () => {
    expect(loadConfig({}, cwd).metricsTokens).toEqual([]);
    const [one, two] = ['k'.repeat(16), 'n'.repeat(16)];
    expect(loadConfig({ METRICS_TOKEN: one }, cwd).metricsTokens).toEqual([one]);
    expect(loadConfig({ METRICS_TOKEN: `${two},${one}` }, cwd).metricsTokens).toEqual([two, one]);
    for (const METRICS_TOKEN of [
      'short',
      `${one},short`,
      `${one},${two},${one}`,
      'with spaces in it, long enough',
      'ключ-ключ-ключ-ключ',
    ]) {
      expect(faultsOf({ METRICS_TOKEN })).toEqual([
        expect.stringMatching(/^METRICS_TOKEN: give at least 16/),
      ]);
    }
  });

  it('keeps interviews for less than 180 days only where it is told why', () => {
    const retention = (given: object) => {
      const { retentionDays, retentionReason } = loadConfig({ ...given }, cwd);
      return [retentionDays, retentionReason];
    };
    expect(retention({})).toEqual([180, null]);
    expect(
      retention({ RETENTION_DAYS: '179', RETENTION_REASON: ' The works council asks for it. ' }),
    ).toEqual([179, 'The works council asks for it.']);
    expect(retention({ RETENTION_DAYS: '365', RETENTION_REASON: 'None is needed.' })).toEqual([365, null]);
    for (const RETENTION_REASON of [undefined, '', '  ']) {
      expect(faultsOf({ RETENTION_DAYS: '30', RETENTION_REASON })).toEqual([
        expect.stringMatching(/^RETENTION_REASON: logs and reports are kept for 180 days/),
      ]);
    }
  });

  it('takes kinds of call, or none, for /no_think', () => {
    const noThink = (LLM_NO_THINK?: string) => loadConfig({ LLM_NO_THINK }, cwd).llm.noThink;
    expect(noThink()).toEqual(['conversation', 'summary', 'judgement']);
    expect(noThink('conversation, code')).toEqual(['conversation', 'code']);
    expect(noThink('none')).toEqual([]);
    expect(faultsOf({ LLM_NO_THINK: 'chat' })).toEqual([
      'LLM_NO_THINK: give some of conversation, code, summary, judgement, separated by commas, or none',
    ]);
  });

  it('takes caps on tokens, by default none', () => {
    expect(loadConfig({}, cwd).tokenCaps).toEqual({ interview: null, day: null });
    const caps = { LLM_TOKENS_PER_INTERVIEW: '200000', LLM_TOKENS_PER_DAY: '5000000' };
    expect(loadConfig(caps, cwd).tokenCaps).toEqual({ interview: 200_000, day: 5_000_000 });
    expect(faultsOf({ LLM_TOKENS_PER_INTERVIEW: '0', LLM_TOKENS_PER_DAY: '1e6' })).toEqual([
      'LLM_TOKENS_PER_INTERVIEW: give a whole number from 1 to 1000000000000',
      'LLM_TOKENS_PER_DAY: give a whole number from 1 to 1000000000000',
    ]);
  });

  it('takes an empty variable for an unset one', () => {
    writeFileSync(join(cwd, '.env'), 'PORT=9001\n');
    expect(loadConfig({ PORT: ' ', OPENAI_API_KEY: '' }, cwd)).toMatchObject({
      port: 9001,
      llm: { apiKey: null },
    });
  });

  it('names all faults at once, each with what to do', () => {
    const faults = faultsOf({ PORT: '80000', BASE_URL: 'ftp://x', LOG_LEVEL: 'loud', MAX_ATTEMPTS: '0' });
    expect(faults).toEqual([
      'PORT: give a whole number from 1 to 65535',
      'BASE_URL: give an http(s) URL',
      'MAX_ATTEMPTS: give a whole number from 1 to 20',
      expect.stringMatching(/^LOG_LEVEL: give one of fatal, error, warn/),
    ]);
  });

  it('lets proxies notice that a process stops, where there is another one', () => {
    expect(loadConfig({}, cwd).drainMs).toBe(0);
    expect(loadConfig({}, cwd, 'api').drainMs).toBe(5_000);
    expect(loadConfig({ DRAIN_SECONDS: '2' }, cwd).drainMs).toBe(2_000);
    expect(faultsOf({ DRAIN_SECONDS: '26' })).toEqual(['DRAIN_SECONDS: give a whole number from 0 to 25']);
  });

  it.each(['eighty', '-1', '8000.5', '0', '0x50'])('refuses the port %s', (port) => {
    expect(faultsOf({ PORT: port })).toEqual(['PORT: give a whole number from 1 to 65535']);
  });

  it('takes the address of a Redis, and no other', () => {
    expect(loadConfig({ REDIS_URL: 'rediss://:hush@bus:6380/1' }, cwd).redisUrl).toBe(
      'rediss://:hush@bus:6380/1',
    );
    expect(loadConfig({}, cwd).redisUrl).toBeNull();
    expect(faultsOf({ REDIS_URL: 'bus:6379' })).toEqual([expect.stringMatching(/^REDIS_URL: give redis:/)]);
  });

  it('takes a bucket for recordings, and says how to give one without showing its secret', () => {
    const S3_URL = 'https://id:se%2Fcret@s3.example.org:9000/recordings?region=eu-1';
    expect(loadConfig({ S3_URL }, cwd).s3).toEqual({
      endpoint: 'https://s3.example.org:9000/recordings',
      region: 'eu-1',
      accessKeyId: 'id',
      secretAccessKey: 'se/cret',
    });
    expect(loadConfig({}, cwd).s3).toBeNull();
    for (const url of [
      's3://b',
      'https://s3.example.org/b',
      S3_URL.replace('region', 'zone'),
      'https://a:b@c/',
    ])
      expect(faultsOf({ S3_URL: url })).toEqual([expect.stringMatching(/^S3_URL: give https:.*<bucket>/)]);
  });

  it('gives each store a schema on a server, and telemetry one on the server of the records', () => {
    const url = 'postgresql://viva:hush@db.example.org:5433/viva?sslmode=require';
    const { database, telemetryDatabase } = loadConfig({ URL_DATABASE: url }, cwd);
    expect(database).toEqual(postgresAt(url, 'records'));
    expect(telemetryDatabase).toEqual(postgresAt(url, 'telemetry'));
    const apart = 'postgres://viva@other/viva';
    expect(loadConfig({ URL_DATABASE: url, URL_TELEMETRY_DATABASE: apart }, cwd).telemetryDatabase).toEqual(
      postgresAt(apart, 'telemetry'),
    );
    expect(faultsOf({ URL_DATABASE: 'postgresql://viva:hush@db' })).toEqual([
      expect.stringMatching(/^URL_DATABASE: give postgresql:/),
    ]);
  });

  it('never repeats a value, which may be a secret', () => {
    const faults = faultsOf({ JWT_SECRET: 'hunter2', URL_DATABASE: 'mysql://me:hunter2@db/viva' });
    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toContain('hunter2');
  });

  it.each(['viva.db', 'sqlite:', 'mysql://db/viva'])('says what a database is when it is %s', (url) => {
    expect(faultsOf({ URL_DATABASE: url })).toEqual([
      expect.stringMatching(/^URL_DATABASE: give postgresql:.* or sqlite:<path>, or leave it out/),
    ]);
  });

  it('takes stores in memory', () => {
    const memory = { URL_DATABASE: 'sqlite::memory:', URL_TELEMETRY_DATABASE: 'sqlite::memory:' };
    expect(loadConfig(memory, cwd)).toMatchObject({
      database: sqliteAt(':memory:'),
      telemetryDatabase: sqliteAt(':memory:'),
    });
  });

  it.each([
    ['sqlite:x/y.db', 'x/y.db'],
    ['sqlite://x.db', 'x.db'],
    ['sqlite:/var/x.db', '/var/x.db'],
    ['sqlite:///var/x.db', '/var/x.db'],
  ])('reads %s as a path, seen from the checkout', (url, path) => {
    const expected = path.startsWith('/') ? path : join(cwd, path);
    expect(fileOf(loadConfig({ URL_DATABASE: url }, cwd).database)).toBe(expected);
  });

  it('keeps telemetry in a file of its own', () => {
    expect(faultsOf({ URL_DATABASE: 'sqlite:a.db', URL_TELEMETRY_DATABASE: 'sqlite:./a.db' })).toHaveLength(
      1,
    );
  });

  it('takes several origins, and nothing that is more or less than an origin', () => {
    const { frontendOrigins } = loadConfig(
      { FRONTEND_ORIGIN: 'https://A.example.org/, http://localhost:3000' },
      cwd,
    );
    expect(frontendOrigins).toEqual(['https://a.example.org', 'http://localhost:3000']);
    for (const wrong of ['a.example.org', 'https://a.example.org/app', '*']) {
      expect(faultsOf({ FRONTEND_ORIGIN: wrong })).toHaveLength(1);
    }
  });

  it('publishes the one http(s) origin that people use', () => {
    expect(loadConfig({ PORT: '8123' }, cwd).publicOrigin).toBe('http://localhost:8123');
    expect(loadConfig({ PUBLIC_ORIGIN: 'https://Viva.example.org/' }, cwd).publicOrigin).toBe(
      'https://viva.example.org',
    );
    for (const wrong of [
      'viva.example.org',
      'https://a.org/app',
      'https://a.org,https://b.org',
      'ftp://a.org',
    ]) {
      expect([wrong, ...faultsOf({ PUBLIC_ORIGIN: wrong })]).toEqual([
        wrong,
        expect.stringMatching(/^PUBLIC_ORIGIN: give the one origin/),
      ]);
    }
  });

  it('trusts the proxies that are named, by address or range, and none by default', () => {
    expect(loadConfig({}, cwd).trustedProxies).toEqual([]);
    const { trustedProxies } = loadConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8' }, cwd);
    expect(trustedProxies.map(([address, length]) => `${address}/${length}`)).toEqual([
      '127.0.0.1/32',
      '10.0.0.0/8',
      'fd00::/8',
    ]);
    for (const wrong of ['proxy', '10.0.0.0/33', '127.0.0.1,', '*', 'true', '1']) {
      expect([wrong, ...faultsOf({ TRUSTED_PROXIES: wrong })]).toEqual([
        wrong,
        expect.stringMatching(/^TRUSTED_PROXIES: give addresses or ranges/),
      ]);
    }
  });

  it('makes the signing key once and keeps it from others', () => {
    const first = loadConfig({}, cwd).jwtSecrets;
    expect(loadConfig({}, cwd).jwtSecrets).toEqual(first);
    expect(first).toEqual([expect.stringMatching(/^\S{32,}$/)]);
    expect(statSync(join(cwd, 'data/jwt-secret')).mode & 0o777).toBe(0o600);
    const [fresh, old] = ['x'.repeat(32), 'o'.repeat(32)];
    expect(loadConfig({ JWT_SECRET: fresh }, cwd).jwtSecrets).toEqual([fresh]);
    expect(loadConfig({ JWT_SECRET: `${fresh},${old}` }, cwd).jwtSecrets).toEqual([fresh, old]);
    expect(faultsOf({ JWT_SECRET: `${fresh},short` })).toEqual([expect.stringMatching(/^JWT_SECRET: give/)]);
  });

  it('takes each secret out of a file too, and says which file is of no use', () => {
    const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
    write('jwt', `${'x'.repeat(32)}\n`);
    write('url', 'postgresql://viva@db.example.org/viva\n');
    write('empty', '\n');
    const config = loadConfig({ JWT_SECRET_FILE: 'jwt', URL_DATABASE_FILE: join(cwd, 'url') }, cwd);
    expect(config.jwtSecrets).toEqual(['x'.repeat(32)]);
    expect(config.database).toEqual(postgresAt('postgresql://viva@db.example.org/viva', 'records'));
    expect(
      faultsOf({
        OPENAI_API_KEY: 'key',
        OPENAI_API_KEY_FILE: 'jwt',
        JWT_SECRET_FILE: 'empty',
        PAYLOAD_SECRET_FILE: 'nowhere',
        METRICS_TOKEN_FILE: '.',
      }),
    ).toEqual([
      'OPENAI_API_KEY: give it or OPENAI_API_KEY_FILE, not both',
      `JWT_SECRET_FILE: ${join(cwd, 'empty')} is empty`,
      `PAYLOAD_SECRET_FILE: ${join(cwd, 'nowhere')} cannot be read (ENOENT)`,
      `METRICS_TOKEN_FILE: ${cwd} is no file`,
    ]);
    expect(loadConfig({ OPENAI_API_KEY_FILE: 'empty' }, cwd).llm.apiKey).toBeNull();
    writeFileSync(join(cwd, '.env'), 'JWT_SECRET=short\n');
    expect(loadConfig({ JWT_SECRET_FILE: 'jwt' }, cwd).jwtSecrets).toEqual(['x'.repeat(32)]);
  });

  it('reads no secret that is not for the role, and makes none for it', () => {
    const env = {
      JWT_SECRET: 'short',
      PAYLOAD_SECRET_FILE: 'nowhere',
      OPENAI_API_KEY: 'key',
      METRICS_TOKEN: 'm'.repeat(16),
    };
    const sandbox = loadConfig(env, cwd, 'sandbox');
    expect(sandbox).toMatchObject({ jwtSecrets: [], payloadSecrets: [], metricsTokens: ['m'.repeat(16)] });
    expect(sandbox.llm.apiKey).toBeNull();
    const { OPENAI_API_KEY, METRICS_TOKEN } = env;
    expect(loadConfig({ OPENAI_API_KEY, METRICS_TOKEN }, cwd, 'worker')).toMatchObject({
      jwtSecrets: [],
      llm: { apiKey: 'key' },
    });
    expect(existsSync(join(cwd, 'data/jwt-secret'))).toBe(false);
    expect(loadConfig({ OPENAI_API_KEY }, cwd, 'api').llm.apiKey).toBeNull();
    expect(existsSync(join(cwd, 'data/jwt-secret'))).toBe(true);
  });

  it('takes the headers of a collector as pairs, and traces nothing without its address', () => {
    const collector = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' };
    const traced = (more: object) => loadConfig({ ...collector, ...more }, cwd).tracing;
    expect(loadConfig({ OTEL_EXPORTER_OTLP_HEADERS: 'a=b' }, cwd).tracing).toBeNull();
    expect(traced({})).toEqual({ endpoint: 'http://localhost:4318', headers: {}, share: 1 });
    expect(
      traced({ OTEL_EXPORTER_OTLP_HEADERS: 'X-Key = a%20b , other=c=d', OTEL_TRACES_SAMPLER_ARG: '0.25' }),
    ).toMatchObject({ headers: { 'x-key': 'a b', other: 'c=d' }, share: 0.25 });
    for (const list of ['secret', '=secret', 'a b=secret', 'a=%secret', 'a=%0Asecret', 'a=secret,']) {
      const faults = faultsOf({ OTEL_EXPORTER_OTLP_HEADERS: list });
      expect(faults).toEqual([expect.stringMatching(/^OTEL_EXPORTER_OTLP_HEADERS: give name=value/)]);
      expect(faults.join()).not.toContain('secret');
    }
    expect(faultsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://me:secret@localhost' }).join()).not.toContain(
      'secret',
    );
    for (const wrong of ['2', '1.5', '-1', 'half']) {
      expect(faultsOf({ OTEL_TRACES_SAMPLER_ARG: wrong })).toHaveLength(1);
    }
  });

  it('says so when the data directory cannot be made', () => {
    writeFileSync(join(cwd, 'file'), '');
    expect(faultsOf({ VIVA_DATA_DIR: 'file/data' })).toEqual([
      expect.stringMatching(/^VIVA_DATA_DIR: .* cannot be used/),
    ]);
  });

  it('has an example that names every variable and is valid as it stands', () => {
    const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
    expect(Object.keys(parseEnv(example)).sort()).toEqual([...VARIABLES].sort());
    writeFileSync(join(cwd, '.env'), example);
    const fromExample = loadConfig({}, cwd);
    rmSync(join(cwd, '.env'));
    expect(fromExample).toEqual(loadConfig({}, cwd));
  });
});
