import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { parse } from 'yaml';
import { CommandFailed } from '../src/host/command.ts';
import { fileVariable, SECRETS } from '../src/host/variables.ts';
import { PARTS, type ServiceRole } from '../src/roles.ts';
import { requirementsOf, WHEELS } from '../src/setup/temporal-binary.ts';
import { type Compose, type ComposeService, readCompose } from './support/compose.ts';
import { dockerfileStages } from './support/dockerfile.ts';

const ROOT = join(import.meta.dirname, '..');
const SOCKET = '/var/run/docker.sock';
const ROLES = ['api', 'worker', 'sandbox'] as const satisfies ServiceRole[];

describe('docker-compose.yml', () => {
  let compose: Compose;
  let services: [name: string, service: ComposeService][];
  beforeAll(async () => {
    compose = await readCompose({ DOCKER_GID: '999' });
    services = Object.entries(compose.services);
  });

  const named = (fits: (service: ComposeService) => boolean) =>
    services.filter(([, service]) => fits(service)).map(([name]) => name);
  const ofRole = (role: ServiceRole) =>
    services.filter(([, { command }]) => command?.join(' ') === `--role ${role}`);
  const stays = ({ restart }: ComposeService) => restart === 'unless-stopped';

  it('is what the specification of compose allows', () => {
    const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajvFormats.default(ajv);
    ajv.addFormat('duration', /^(\d+(ns|us|ms|s|m|h))+$/);
    const fits = ajv.compile(JSON.parse(read('test/fixtures/compose-spec/compose-spec.json')));
    expect(fits(parse(read('docker-compose.yml'), { merge: true })) || fits.errors).toBe(true);
  });

  it('runs two APIs behind a proxy that knows both, two workers and a sandbox, on PostgreSQL, Redis and Temporal', () => {
    const count = (role: ServiceRole) =>
      ofRole(role).reduce((sum, [, { deploy }]) => sum + (deploy.replicas ?? 1), 0);
    expect(ROLES.map(count)).toEqual([2, 2, 1]);
    const upstreams = compose.services.proxy?.environment?.API_UPSTREAMS?.split(' ');
    expect(upstreams).toEqual(ofRole('api').map(([name]) => `${name}:8000`));
    expect(named(stays)).toEqual(expect.arrayContaining(['postgres', 'redis', 'temporal', 'temporal-ui']));
  });

  it('starts what needs others once these are well', () => {
    for (const role of ROLES) {
      for (const [, { depends_on }] of ofRole(role)) {
        expect(depends_on).toEqual({
          database: { condition: 'service_completed_successfully' },
          temporal: { condition: 'service_healthy' },
          redis: { condition: 'service_healthy' },
        });
      }
    }
  });

  it('looks after the health of all that stays, and bounds all that runs', () => {
    expect(named((service) => stays(service) && service.healthcheck === undefined)).toEqual([]);
    expect(named((service) => !stays(service))).toEqual(['database', 'temporal-schema']);
    for (const [, { deploy }] of services) {
      const { cpus, memory, pids } = deploy.resources.limits;
      expect([Number(cpus), memory, pids]).toEqual([
        expect.any(Number),
        expect.stringMatching(/^\d+[MG]$/),
        expect.any(Number),
      ]);
    }
  });

  it('takes every right away that is not needed', () => {
    for (const [name, service] of services) {
      expect([name, service]).toEqual([
        name,
        expect.objectContaining({
          cap_drop: ['ALL'],
          security_opt: ['no-new-privileges:true'],
          read_only: true,
        }),
      ]);
    }
    expect(named(({ cap_add }) => cap_add !== undefined)).toEqual(['proxy']);
    const runsWhatItWrites = ({ tmpfs = [] }: ComposeService) => tmpfs.some((one) => /\bexec\b/.test(one));
    expect(named(runsWhatItWrites)).toEqual(['worker']);
  });

  it('gives the socket of the engine to the sandbox alone', () => {
    expect(named((service) => JSON.stringify(service).includes(SOCKET))).toEqual(['sandbox']);
    expect(compose.services.sandbox?.group_add).toEqual(['999']);
  });

  it('shares the folder of recordings among all that read them, and their user may write there', () => {
    const folder = '/viva/data/media';
    const sharing = named(({ volumes }) => volumes?.includes(`recordings:${folder}`) ?? false);
    expect(sharing).toEqual(['api-1', 'api-2', 'worker']);
    expect(named(({ volumes }) => JSON.stringify(volumes ?? []).includes('recordings'))).toEqual(sharing);
    const made = dockerfileStages().viva?.find((instruction) => instruction.includes('install -d -o viva '));
    expect(made?.split(' ')).toContain(folder);
  });

  it.each(ROLES)('gives %s the secrets of its role, in files, and no other', (role) => {
    const theirs = PARTS[role].secrets.map(fileVariable);
    for (const [, { environment = {}, secrets = [] }] of ofRole(role)) {
      const given = Object.keys(environment).filter((name) => name.endsWith('_FILE'));
      expect(theirs).toEqual(expect.arrayContaining(given));
      expect(given.map((name) => environment[name])).toEqual(
        expect.arrayContaining(secrets.map((secret) => `/run/secrets/${secret}`)),
      );
      expect(environment.URL_DATABASE_FILE).toBe(`/run/secrets/database_${role}`);
    }
  });

  it('has no password and no key in it, not even a default', () => {
    for (const [, { environment = {} }] of services) {
      const names = Object.keys(environment);
      expect(SECRETS.filter((secret) => names.includes(secret))).toEqual([]);
      // LLM_TOKENS_PER_DAY is a number of them.
      const secretive = names.filter((name) => /PASSWORD|SECRET|TOKEN(?!S)|KEY/.test(name));
      expect(secretive.filter((name) => !name.endsWith('_FILE'))).toEqual([]);
    }
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^deploy\/secrets\/\w+$/);
    const ignored = (path: string) => readFileSync(join(ROOT, path), 'utf8').split('\n');
    expect(ignored('.gitignore')).toContain('/deploy/secrets/');
    expect(ignored('.dockerignore')).toContain('deploy/secrets');
  });

  it('opens the proxy to people, the UI to the host alone, and nothing else', async () => {
    const { services: set } = await readCompose({ DOCKER_GID: '999', PORT: '9000' });
    const open = Object.entries(set).filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name, { ports }]) => [name, ports])).toEqual([
      ['proxy', ['9000:8000']],
      ['temporal-ui', ['127.0.0.1:8233:8233']],
    ]);
    expect(set['api-1']?.environment?.PUBLIC_ORIGIN).toBe('http://localhost:9000');
  });

  it('lets stores and candidates’ programs out nowhere', () => {
    const inside = ['database', 'postgres', 'redis', 'sandbox', 'temporal', 'temporal-schema'];
    expect(named(({ networks }) => networks?.join() === 'back').toSorted()).toEqual(inside);
    expect(compose.networks.back?.internal).toBe(true);
  });

  it('believes the proxy’s network, where nobody else is but the APIs', () => {
    const { subnet } = compose.networks.front?.ipam?.config[0] ?? {};
    expect(named(({ networks }) => networks?.includes('front') ?? false)).toEqual([
      'api-1',
      'api-2',
      'proxy',
    ]);
    for (const [, { environment }] of ofRole('api')) expect(environment?.TRUSTED_PROXIES).toBe(subnet);
  });

  it('asks for the group of the socket when it is not told', async () => {
    await expect(readCompose()).rejects.toThrow(CommandFailed);
  });

  it('pins what it takes from elsewhere, and builds targets that the Dockerfile has', () => {
    const targets = services.flatMap(([, { build }]) => build?.target ?? []);
    expect(Object.keys(dockerfileStages())).toEqual(expect.arrayContaining(targets));
    const taken = services.flatMap(([, { build, image }]) => (build === undefined ? [image] : []));
    expect(taken).toHaveLength(3);
    for (const image of taken) expect(image).toMatch(/^[a-z]+:[\d.]+(-bookworm)?$/);
  });

  it('has the command line of Temporal that npm start runs, by the same hashes', () => {
    const stages = dockerfileStages();
    const instructions = stages['temporal-binary'] ?? [];
    const requirements = requirementsOf(WHEELS.temporal.project);
    const copied = `/${basename(requirements)}`;
    expect(instructions).toContain(`COPY ${relative(ROOT, requirements)} /`);
    const download = instructions.find((instruction) => instruction.includes(`-r ${copied}`));
    expect(download?.split(' ')).toEqual(expect.arrayContaining(['RUN', '--require-hashes']));
    expect(stages.temporal).toContain(
      'COPY --from=temporal-binary /usr/local/bin/temporal /usr/local/bin/temporal',
    );
  });
});
