import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/config.ts';
import { ConfigError } from '../../src/config/error.ts';
import { createKeyWrap } from '../../src/privacy/key-wrap.ts';
import { randomKey } from '../../src/privacy/seal.ts';
import { openRecords } from '../../src/records/open.ts';
import { findStartFaults } from '../../src/setup/start-faults.ts';
import { createSmallDisk, type SmallDisk } from '../support/chaos/small-disk.ts';
import { startChild } from '../support/child.ts';
import { freePort } from '../support/free-port.ts';
import { batch, message } from '../support/records/records.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';
import { ROOT } from '../support/viva.ts';

interface Listener {
  port: number;
  close(): Promise<void>;
}

/** A connection to it is taken, and nothing is ever said. */
async function listening(): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.resume()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

describe('npm start', () => {
  let dataDir: string;
  let busy: Listener;
  let redis: RedisServer;
  /** Where nobody listens. */
  let silentPort: number;
  let closedPort: number;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'viva-faults-'));
    busy = await listening();
    redis = await startRedis({ password: 'word-7Q' });
    [silentPort, closedPort] = [await freePort(), await freePort()];
  });
  afterAll(async () => {
    await busy.close();
    await redis.kill();
    rmSync(dataDir, { recursive: true });
  });

  const usual = () => ({
    VIVA_DATA_DIR: dataDir,
    TEMPORAL_ADDRESS: '',
    OPENAI_API_KEY: '',
    DOCKER_HOST: '',
    HOST: '127.0.0.1',
    PORT: String(closedPort),
  });

  /** What a start with this environment would say. */
  async function faultsOf(env: Record<string, string>): Promise<string[]> {
    try {
      const config = loadConfig({ ...usual(), ...env }, dataDir);
      return await findStartFaults({ config, role: 'all', localLlm: false });
    } catch (error) {
      if (error instanceof ConfigError) return error.faults;
      throw error;
    }
  }

  /** A real start, which ends before anything slow begins. */
  async function start(env: Record<string, string>, args: string[] = []) {
    const child = startChild(process.execPath, ['scripts/start.mjs', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...usual(), ...env },
    });
    const code = await child.ended;
    return { code, lines: child.output().trim().split('\n') };
  }

  it.each([
    ['a port that is taken', () => ({ PORT: String(busy.port) }), /^PORT: \d+ is taken by another program; /],
    [
      'an address of another machine',
      () => ({ HOST: '192.0.2.7' }),
      /^HOST: 192\.0\.2\.7 is no address of this /,
    ],
    [
      'a host that is none',
      () => ({ HOST: 'no-such-host.invalid' }),
      /^HOST: no-such-host\.invalid is no address/,
    ],
    [
      'a Temporal service that is not there',
      () => ({ TEMPORAL_ADDRESS: `127.0.0.1:${silentPort}` }),
      /^TEMPORAL_ADDRESS: no Temporal service answers at 127\.0\.0\.1:\d+ \(connect ECONNREFUSED .*; start it, or /,
    ],
    [
      'something else in place of Temporal',
      () => ({ TEMPORAL_ADDRESS: `127.0.0.1:${busy.port}` }),
      /^TEMPORAL_ADDRESS: no Temporal service answers at .* \(what listens there is no Temporal service: /,
    ],
    [
      'a port for the UI that is taken',
      () => ({ TEMPORAL_UI_PORT: String(busy.port) }),
      /^TEMPORAL_UI_PORT: \d+ is taken by another program; /,
    ],
    [
      'one port for both',
      () => ({ TEMPORAL_UI_PORT: String(closedPort) }),
      /^TEMPORAL_UI_PORT: \d+ is the API's own port/,
    ],
    [
      'a provider that refuses connections',
      () => ({ OPENAI_API_KEY: 'key-7Q', BASE_URL: `http://127.0.0.1:${silentPort}/v1?key=word-7Q` }),
      /^BASE_URL: no provider of models answers at http:\/\/127\.0\.0\.1:\d+\/v1 \(connect ECONNREFUSED .*; check the/,
    ],
    [
      'a provider whose address holds a password',
      () => ({ OPENAI_API_KEY: 'key-7Q', BASE_URL: 'http://me:word-7Q@127.0.0.1/v1' }),
      /^BASE_URL: leave user name and password out; the key is OPENAI_API_KEY$/,
    ],
    [
      'a provider that says nothing',
      () => ({ OPENAI_API_KEY: 'key-7Q', BASE_URL: `http://127.0.0.1:${busy.port}/v1` }),
      /^BASE_URL: no provider of models answers at .* \(no answer in 5 s\)/,
    ],
    [
      'a provider whose name is unknown',
      () => ({ OPENAI_API_KEY: 'key-7Q', BASE_URL: 'http://no-such-host.invalid/v1' }),
      /^BASE_URL: no provider of models answers at http:\/\/no-such-host\.invalid\/v1 \(getaddrinfo /,
    ],
    ['an engine without a host', () => ({ DOCKER_HOST: 'tcp://' }), /^DOCKER_HOST: give unix:/],
    [
      'an engine with a port that is none',
      () => ({ DOCKER_HOST: 'tcp://host:99999' }),
      /^DOCKER_HOST: give unix:/,
    ],
    [
      'a data directory under /proc',
      () => ({ VIVA_DATA_DIR: '/proc/nope' }),
      /^VIVA_DATA_DIR: \/proc\/nope cannot be/,
    ],
    [
      'a database under /proc',
      () => ({ URL_DATABASE: 'sqlite:/proc/nope/x.db' }),
      /^URL_DATABASE: \/proc\/nope\/x\.db/,
    ],
    [
      'a Redis that wants a password',
      () => ({ REDIS_URL: redis.url.replace(':word-7Q@', '') }),
      /^REDIS_URL: redis:\/\/127\.0\.0\.1:\d+ does not take us \(NOAUTH .*\); give its user and password$/,
    ],
    [
      'a Redis that wants another password',
      () => ({ REDIS_URL: redis.url.replace('word-7Q', 'other-7Q') }),
      /^REDIS_URL: redis:\/\/127\.0\.0\.1:\d+ does not take us \(WRONGPASS /,
    ],
    ['a bus that is none', () => ({ REDIS_URL: 'amqp://me:word-7Q@bus' }), /^REDIS_URL: give redis:\/\//],
    [
      'a database server where nobody listens',
      () => ({ URL_DATABASE: `postgresql://viva:word-7Q@127.0.0.1:${silentPort}/viva` }),
      /^URL_DATABASE: postgresql:\/\/127\.0\.0\.1:\d+\/viva cannot be used \(connect ECONNREFUSED /,
    ],
    [
      'a database server that is none',
      () => ({ URL_DATABASE: `postgresql://viva:word-7Q@127.0.0.1:${busy.port}/viva` }),
      /^URL_DATABASE: .* cannot be used \(timeout expired\)$/,
    ],
    [
      'a database that is not there',
      () => ({ URL_DATABASE: process.env.VIVA_TEST_POSTGRES?.replace(/postgres$/, 'nothing') ?? '' }),
      /^URL_DATABASE: .* cannot be used \(database "nothing" does not exist\)$/,
    ],
    [
      'a folder for a database',
      () => ({ URL_TELEMETRY_DATABASE: `sqlite:${dataDir}` }),
      /^URL_TELEMETRY_DATABASE: /,
    ],
  ])(
    'says in one line what to do about %s',
    async (_, env, line) => {
      const lines = await faultsOf(env());
      expect(lines).toEqual([expect.stringMatching(line)]);
      expect(lines.join()).not.toContain('7Q');
    },
    30_000,
  );

  it('goes on where no Redis answers: it may come back, and only live text waits for it', async () => {
    expect(await faultsOf({ REDIS_URL: `redis://127.0.0.1:${silentPort}` })).toEqual([]);
  });

  it('exits with 2 and names all of them at once', async () => {
    const { code, lines } = await start({
      PORT: String(busy.port),
      TEMPORAL_ADDRESS: `127.0.0.1:${silentPort}`,
      OPENAI_API_KEY: 'key',
      BASE_URL: `http://127.0.0.1:${silentPort}/v1`,
    });
    expect(lines).toEqual([
      expect.stringMatching(/^PORT: /),
      expect.stringMatching(/^TEMPORAL_ADDRESS: /),
      expect.stringMatching(/^BASE_URL: /),
    ]);
    expect(code).toBe(2);
  });

  it('does not hang where no folder can be made', async () => {
    const { code, lines } = await start({ VIVA_DATA_DIR: '/proc/nope' });
    expect(lines).toEqual([expect.stringMatching(/^VIVA_DATA_DIR: \/proc\/nope cannot be used/)]);
    expect(code).toBe(2);
  });

  it('ends with one line where what it looked for is there, and then cannot be asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viva-faults-'));
    writeFileSync(join(folder, 'viva.db'), 'not a database, but somebody needs it\n'.repeat(100));
    const { code, lines } = await start({ VIVA_DATA_DIR: folder });
    expect(lines).toEqual([expect.stringMatching(/file is not a database/)]);
    expect(code).toBe(1);
    rmSync(folder, { recursive: true });
  });

  it('tells its options', async () => {
    const { code, lines } = await start({}, ['--help']);
    expect(lines[0]).toBe('usage: npm start -- [--role <role>] [--llm local]');
    expect(lines.join('\n')).toMatch(/--role worker .*\n.*--role sandbox .*\n.*--llm local/);
    expect(code).toBe(0);
  });
});

/** Only root may have a disk of its own. */
(process.getuid?.() === 0 ? describe : describe.skip)('a start on a full disk', () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = createSmallDisk();
  });
  afterEach(() => disk.remove());

  it.each([
    ['nothing', 0],
    ['a few tables', 700 * 1024],
    ['a store', 3_000 * 1024],
  ])(
    'says in one line which it is, with room for %s',
    async (_, freeBytes) => {
      const dataDir = join(disk.folder, 'data');
      mkdirSync(dataDir, { mode: 0o700 });
      disk.fill(freeBytes);
      const env = { ...process.env, VIVA_DATA_DIR: dataDir, PORT: String(await freePort()) };
      const child = startChild(process.execPath, ['scripts/start.mjs'], {
        cwd: ROOT,
        env: { ...env, TEMPORAL_ADDRESS: '', OPENAI_API_KEY: '' },
      });
      expect(await child.ended).not.toBe(0);
      const lines = child.output().trim().split('\n');
      const told = lines.filter((line) => !/[✓✗]|^Keys of persons/.test(line));
      expect(told).toEqual([expect.stringMatching(/^VIVA_DATA_DIR: .*\/data .*(ENOSPC|disk is full)/)]);
      expect(readdirSync(dataDir).filter((name) => name.startsWith('jwt-secret.'))).toEqual([]);
    },
    60_000,
  );
});

describe('a start without its provider of models', () => {
  it('goes on where candidates sit in an interview, and not where nobody does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viva-faults-'));
    const config = {
      ...loadConfig(
        { VIVA_DATA_DIR: folder, OPENAI_API_KEY: 'key', BASE_URL: 'http://127.0.0.1:1/v1' },
        folder,
      ),
      port: 0,
    };
    const faults = () => findStartFaults({ config, role: 'all', localLlm: false });
    const expectation = [expect.stringMatching(/^BASE_URL: /)];
    expect(await faults()).toEqual(expectation);
    const records = await openRecords(config.database);
    await records.events.append(batch([message(1)], { view: { state: 'finished' } }));
    expect(await faults()).toEqual(expectation);
    await records.events.append(
      batch([message(1)], { plan: { interviewId: 'open' }, view: { state: 'greeting' } }),
    );
    expect(await faults()).toEqual([]);
    await records.close();
    expect(await findStartFaults({ config, role: 'all', localLlm: true })).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe('a secret that wraps keys', () => {
  it('is asked for where a key is wrapped by another one, and not where none is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viva-faults-'));
    const [old, fresh] = ['o'.repeat(32), 'n'.repeat(32)];
    const faults = (PAYLOAD_SECRET: string) => {
      const env = { VIVA_DATA_DIR: folder, ...(PAYLOAD_SECRET && { PAYLOAD_SECRET }) };
      return findStartFaults({
        config: { ...loadConfig(env, folder), port: 0 },
        role: 'all',
        localLlm: true,
      });
    };
    expect(await faults(fresh)).toEqual([]);
    const records = await openRecords(loadConfig({ VIVA_DATA_DIR: folder }, folder).database);
    await records.personKeys.ensure('ada', createKeyWrap([old]).wrap(randomKey('k1')), 0);
    for (const secret of [fresh, '']) {
      expect(await faults(secret)).toEqual([expect.stringMatching(/^PAYLOAD_SECRET: .*<new>,<old>/)]);
    }
    expect(await faults(old)).toEqual([]);
    expect(await faults(`${fresh},${old}`)).toEqual([]);
    await records.personKeys.destroy('ada', 1);
    expect(await faults(fresh)).toEqual([]);
    await records.close();
    rmSync(folder, { recursive: true });
  });
});

describe('making a folder', () => {
  it('ends where a file is in the way', () => {
    const folder = mkdtempSync(join(tmpdir(), 'viva-faults-'));
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/file'), '');
    expect(() => loadConfig({ VIVA_DATA_DIR: 'a/file/data' }, folder)).toThrow(
      /^VIVA_DATA_DIR: .* cannot be used/,
    );
    expect(loadConfig({ VIVA_DATA_DIR: 'a/b/c' }, folder).dataDir).toBe(join(folder, 'a/b/c'));
    rmSync(folder, { recursive: true });
  });
});
