import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { cacheDir } from '../../../src/host/cache.ts';
import { findOnPath } from '../../../src/host/command.ts';
import { canInstallPackages } from '../../../src/setup/apt.ts';
import { eventually } from '../eventually.ts';
import { freePort } from '../free-port.ts';

const CACHED = join(cacheDir(resolve(import.meta.dirname, '../../../data')), 'prometheus');
const PROGRAMS = ['prometheus', 'promtool'] as const;
const START_MS = 20_000;

/** Prometheus's programs, by their paths. */
export type PrometheusPrograms = Record<(typeof PROGRAMS)[number], string>;

/**
 * Those of this machine; as root on Debian those of its package, unpacked and not installed: its service would run beside the
 * tests.
 */
export function ensurePrometheus(): PrometheusPrograms {
  const found = programsBy(findOnPath) ?? programsBy(unpacked);
  if (found) return found;
  if (!canInstallPackages())
    throw new Error('the tests need Prometheus: install it, on Debian by apt-get install prometheus');
  const folder = mkdtempSync(join(tmpdir(), 'viva-prometheus-'));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    run('apt-get', '-y', '-o', 'DPkg::Lock::Timeout=300', 'update');
    run('apt-get', '-o', 'APT::Sandbox::User=root', 'download', 'prometheus');
    const [file = ''] = readdirSync(folder);
    run('dpkg-deb', '-x', file, 'unpacked');
    mkdirSync(CACHED, { recursive: true });
    for (const name of PROGRAMS) {
      // To a name of its own first, because the cache may be on another disk.
      run('cp', join('unpacked/usr/bin', name), join(CACHED, `${name}.${process.pid}`));
      renameSync(join(CACHED, `${name}.${process.pid}`), join(CACHED, name));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const brought = programsBy(unpacked);
  if (brought === null) throw new Error('the package prometheus brought no programs');
  return brought;
}

const unpacked = (name: string) => (existsSync(join(CACHED, name)) ? join(CACHED, name) : null);

function programsBy(find: (name: string) => string | null): PrometheusPrograms | null {
  const [prometheus, promtool] = PROGRAMS.map((name) => find(name));
  return prometheus && promtool ? { prometheus, promtool } : null;
}

/** An alert as Prometheus tells it. */
export interface Alert {
  labels: { alertname: string } & Record<string, string>;
  annotations: Record<string, string>;
  state: 'pending' | 'firing';
}

/** Whom it asks under one name. */
export interface ScrapeJob {
  name: string;
  /** `host:port` of each. */
  targets: string[];
  /** The only metrics of theirs that are taken, as a regular expression; left out, all. */
  keep?: string;
}

/** A Prometheus of the tests' own, which looks at its targets each second. */
export interface PrometheusServer {
  /** Those that fire now. */
  firing(): Promise<Alert[]>;
  /** The targets that answer. */
  up(): Promise<number>;
  /** What it says of an expression. */
  query(expression: string): Promise<{ metric: Record<string, string>; value: [number, string] }[]>;
  stop(): Promise<void>;
}

export async function startPrometheus({
  programs,
  rules,
  jobs,
  token,
}: {
  programs: PrometheusPrograms;
  /** The text of a file of rules. */
  rules: string;
  jobs: ScrapeJob[];
  /** Sent as Bearer. */
  token: string;
}): Promise<PrometheusServer> {
  const folder = mkdtempSync(join(tmpdir(), 'viva-prometheus-'));
  const port = await freePort();
  writeFileSync(join(folder, 'alerts.yml'), rules);
  const config = {
    global: { scrape_interval: '1s', scrape_timeout: '1s', evaluation_interval: '500ms' },
    rule_files: ['alerts.yml'],
    scrape_configs: jobs.map(({ name, targets, keep }) => ({
      job_name: name,
      authorization: { credentials: token },
      static_configs: [{ targets }],
      ...(keep && { metric_relabel_configs: [{ source_labels: ['__name__'], regex: keep, action: 'keep' }] }),
    })),
  };
  writeFileSync(join(folder, 'prometheus.yml'), stringify(config));
  const flags = {
    'config.file': join(folder, 'prometheus.yml'),
    'storage.tsdb.path': join(folder, 'data'),
    'web.listen-address': `127.0.0.1:${port}`,
    'log.level': 'error',
  };
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const child: ChildProcess = spawn(programs.prometheus, args, { cwd: folder, stdio: 'ignore' });
  const api = async <T>(path: string): Promise<T> => {
    const answer = (await (await fetch(`http://127.0.0.1:${port}/api/v1/${path}`)).json()) as { data: T };
    return answer.data;
  };
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error(`Prometheus does not start: ${child.exitCode}`);
    return fetch(`http://127.0.0.1:${port}/-/ready`).then(
      ({ ok }) => ok,
      () => false, // it does not listen yet
    );
  }, START_MS);
  const query: PrometheusServer['query'] = async (expression) =>
    (await api<{ result: [] }>(`query?query=${encodeURIComponent(expression)}`)).result;
  return {
    query,
    async firing() {
      const { alerts } = await api<{ alerts: Alert[] }>('alerts');
      return alerts.filter(({ state }) => state === 'firing');
    },
    up: async () => Number((await query('sum(up)'))[0]?.value[1] ?? 0),
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      rmSync(folder, { recursive: true });
    },
  };
}
