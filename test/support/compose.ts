import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { cacheDir } from '../../src/host/cache.ts';
import { runCommand } from '../../src/host/command.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const IMPLEMENTATION = { project: 'podman-compose', version: '1.6.0' };

/** As far as the tests read it. */
export interface ComposeService {
  image?: string;
  build?: { target: string };
  user?: string;
  entrypoint?: string[];
  command?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  networks?: string[];
  ports?: string[];
  volumes?: string[];
  tmpfs?: string[];
  group_add?: string[];
  depends_on?: Record<string, { condition: string }>;
  restart: string;
  read_only?: boolean;
  cap_drop?: string[];
  cap_add?: string[];
  security_opt?: string[];
  healthcheck?: { test: string[] };
  deploy: {
    replicas?: number;
    resources: { limits: { cpus: string; memory: string; pids: number } };
  };
}

export interface Compose {
  services: Record<string, ComposeService>;
  networks: Record<string, { internal?: boolean; ipam?: { config: { subnet: string }[] } }>;
  secrets: Record<string, { file: string }>;
}

/** `docker-compose.yml` as an implementation of compose understands it, with these variables and no `.env`. */
export async function readCompose(environment: Record<string, string> = {}): Promise<Compose> {
  const path = await implementation();
  const scratch = mkdtempSync(join(tmpdir(), 'viva-compose-'));
  try {
    // It asks podman for its version before anything else, though reading a file needs no podman.
    const podman = join(scratch, 'podman');
    writeFileSync(podman, '#!/bin/sh\necho podman version 4.3.1\n');
    chmodSync(podman, 0o755);
    const none = join(scratch, 'empty.env');
    writeFileSync(none, '');
    const options = ['--podman-path', podman, '--env-file', none, '--file', join(ROOT, 'docker-compose.yml')];
    const text = await runCommand('python3', ['-m', 'podman_compose', ...options, 'config'], {
      env: { PYTHONPATH: path, ...environment },
    });
    return parse(text) as Compose;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** It needs no engine to read a file; kept in the user's cache. */
async function implementation(): Promise<string> {
  const folder = join(cacheDir(join(ROOT, 'data')), `${IMPLEMENTATION.project}-${IMPLEMENTATION.version}`);
  if (existsSync(folder)) return folder;
  const scratch = mkdtempSync(`${folder}.`);
  const requirement = `${IMPLEMENTATION.project}==${IMPLEMENTATION.version}`;
  await runCommand('python3', ['-m', 'pip', 'install', '--quiet', '--target', scratch, requirement]);
  renameSync(scratch, folder);
  return folder;
}
