import Docker from 'dockerode';
import pino from 'pino';
import type { Limits } from '../../../src/domain/measurement/limits.ts';
import { cacheDir } from '../../../src/host/cache.ts';
import { thisProcess } from '../../../src/host/process.ts';
import { createSandbox, type SandboxOptions } from '../../../src/sandbox/docker-sandbox.ts';
import { LABELS, ownerLabels } from '../../../src/sandbox/reaper.ts';
import type { ExecutionRequest, Sandbox } from '../../../src/sandbox/sandbox.ts';
import { ensureImage } from '../../../src/setup/sandbox-image/image.ts';

export const HOST_ID = 'sandbox-tests';
export const LIMITS: Limits = { cpuMs: 600, wallMs: 2000, memoryKb: 128 * 1024, outputBytes: 64 * 1024 };

export const docker = new Docker();
export const logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' });

/** Long enough for the image to be built, should nobody have built it. */
export const SETUP_TIMEOUT_MS = 15 * 60_000;

/** Its name; built when nobody has built it. */
export function sandboxImage(): Promise<string> {
  return ensureImage(docker, { cache: cacheDir('data'), report: () => {} });
}

export async function openSandbox(overrides: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const image = await sandboxImage();
  return createSandbox({
    docker,
    image,
    hostId: HOST_ID,
    logger,
    idle: { run: 0, compile: 0 },
    ...overrides,
  });
}

/** Ids of the containers that this sandbox test process has made and that are still there. */
export async function ownContainers(): Promise<string[]> {
  const label = Object.entries(ownerLabels({ hostId: HOST_ID, ...thisProcess() }, 0))
    .filter(([name]) => name !== LABELS.deadline)
    .map(([name, value]) => `${name}=${value}`);
  const containers = await docker.listContainers({ all: true, filters: { label } });
  return containers.map(({ Id }) => Id);
}

let executions = 0;

export function request(overrides: Partial<ExecutionRequest>): ExecutionRequest {
  return {
    executionId: `test-${process.pid}-${++executions}`,
    language: 'python',
    code: '',
    limits: LIMITS,
    inputs: [{ name: '1', stdin: '' }],
    ...overrides,
  };
}
