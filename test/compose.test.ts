import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { cacheDir } from '../src/host/cache.ts';
import { CommandFailed, runCommand } from '../src/host/command.ts';
import { requirementsOf, WHEELS } from '../src/setup/temporal-binary.ts';

const ROOT = join(import.meta.dirname, '..');
const IMPLEMENTATION = { project: 'podman-compose', version: '1.6.0' };
const SOCKET = '/var/run/docker.sock';

interface Service {
  command: string[];
  environment: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  group_add?: string[];
  depends_on?: Record<string, { condition: string }>;
  build: { target: string };
  cap_drop: string[];
  healthcheck?: { test: string[] };
}
interface Compose {
  services: Record<'api' | 'worker' | 'sandbox' | 'temporal', Service>;
}

/** A compose implementation that needs no engine to read a file; kept in the user's cache. */
async function implementation(): Promise<string> {
  const folder = join(cacheDir('data'), `${IMPLEMENTATION.project}-${IMPLEMENTATION.version}`);
  if (existsSync(folder)) return folder;
  const scratch = mkdtempSync(`${folder}.`);
  const requirement = `${IMPLEMENTATION.project}==${IMPLEMENTATION.version}`;
  await runCommand('python3', ['-m', 'pip', 'install', '--quiet', '--target', scratch, requirement]);
  renameSync(scratch, folder);
  return folder;
}

describe('docker-compose.yml', () => {
  let implementationPath: string;
  let scratch: string;
  beforeAll(async () => {
    implementationPath = await implementation();
    scratch = mkdtempSync(join(tmpdir(), 'viva-compose-'));
    // It asks podman for its version before anything else, though reading a file needs no podman.
    writeFileSync(join(scratch, 'podman'), '#!/bin/sh\necho podman version 4.3.1\n');
    chmodSync(join(scratch, 'podman'), 0o755);
    writeFileSync(join(scratch, 'empty.env'), '');
  }, 120_000);
  afterAll(() => rmSync(scratch, { recursive: true }));

  async function resolved(environment: Record<string, string>): Promise<Compose> {
    const options = ['--podman-path', join(scratch, 'podman'), '--env-file', join(scratch, 'empty.env')];
    const file = ['--file', join(ROOT, 'docker-compose.yml')];
    const text = await runCommand('python3', ['-m', 'podman_compose', ...options, ...file, 'config'], {
      env: { PYTHONPATH: implementationPath, ...environment },
    });
    return parse(text);
  }

  it('gives the socket of the engine to the sandbox alone', async () => {
    const { services } = await resolved({ DOCKER_GID: '999' });
    const holders = Object.entries(services).filter(([, service]) =>
      JSON.stringify(service).includes(SOCKET),
    );
    expect(holders.map(([name]) => name)).toEqual(['sandbox']);
    expect(services.sandbox.group_add).toEqual(['999']);
  });

  it('gives the sandbox no key and no secret, and opens a port of the API alone', async () => {
    const secrets = {
      DOCKER_GID: '999',
      OPENAI_API_KEY: 'key-of-a-model',
      JWT_SECRET: 'signing-key'.repeat(4),
      PAYLOAD_SECRET: 'wrapping-key'.repeat(4),
    };
    const { services } = await resolved(secrets);
    expect(services.worker.environment).toMatchObject({ OPENAI_API_KEY: 'key-of-a-model' });
    expect(JSON.stringify(services.worker)).not.toMatch(/signing-key/);
    expect(JSON.stringify(services.api)).not.toMatch(/key-of-a-model/);
    expect(JSON.stringify(services.sandbox)).not.toMatch(/key-of-a-model|signing-key|wrapping-key/);
    for (const service of [services.worker, services.sandbox]) expect(service.ports).toBeUndefined();
  });

  it('runs all roles on the same data and the same Temporal service', async () => {
    const { services } = await resolved({ DOCKER_GID: '999' });
    expect(services.api.command).toEqual(['--role', 'api']);
    expect(services.worker.command).toEqual(['--role', 'worker']);
    expect(services.sandbox.command).toEqual(['--role', 'sandbox']);
    for (const service of [services.api, services.worker, services.sandbox]) {
      expect(service.healthcheck).toEqual(services.api.healthcheck);
      expect(service.volumes).toContain('data:/viva/data');
      expect(service.environment.TEMPORAL_ADDRESS).toBe('temporal:7233');
      expect(service.depends_on?.temporal).toEqual({ condition: 'service_healthy' });
      expect(service.cap_drop).toEqual(['ALL']);
    }
  });

  it('shows the Temporal UI, which has no sign-in, to the host alone', async () => {
    const { services } = await resolved({ DOCKER_GID: '999', PORT: '9000' });
    expect(services.temporal.ports).toEqual(['127.0.0.1:8233:8233']);
    expect(services.api.ports).toEqual(['9000:8000']);
  });

  it('asks for the group of the socket when it is not told', async () => {
    await expect(resolved({})).rejects.toThrow(CommandFailed);
  });

  it('builds targets that the Dockerfile has', async () => {
    const { services } = await resolved({ DOCKER_GID: '999' });
    const targets = Object.values(services).map(({ build }) => build.target);
    expect(Object.keys(stages())).toEqual(expect.arrayContaining(targets));
  });

  it('runs the Temporal server that npm start runs, by the same hashes', () => {
    const instructions = stages()['temporal-binary'] ?? [];
    const requirements = requirementsOf(WHEELS.temporal.project);
    const copied = `/${basename(requirements)}`;
    expect(instructions).toContain(`COPY ${relative(ROOT, requirements)} /`);
    const download = instructions.find((instruction) => instruction.includes(`-r ${copied}`));
    expect(download?.split(' ')).toEqual(expect.arrayContaining(['RUN', '--require-hashes']));
    expect(stages().temporal).toContain(
      'COPY --from=temporal-binary /usr/local/bin/temporal /usr/local/bin/temporal',
    );
  });
});

/** The instructions of each stage of the Dockerfile, one a line, without comments. */
function stages(): Record<string, string[]> {
  const text = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').replaceAll(/^#.*\n/gm, '');
  const instructions = text.replaceAll(/\s*\\\n\s*/g, ' ').split('\n');
  const result: Record<string, string[]> = {};
  let stage: string[] = [];
  for (const instruction of instructions.filter((line) => line !== '')) {
    const [, name] = /^FROM \S+ AS (\S+)$/.exec(instruction) ?? [];
    if (name === undefined) stage.push(instruction);
    else result[name] = stage = [];
  }
  return result;
}
