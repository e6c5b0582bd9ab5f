import { readFileSync } from 'node:fs';
import { cut } from '../domain/text.ts';
import { findOnPath, runCommand } from '../host/command.ts';
import type { Progress } from '../host/progress.ts';

/** Whether this process may install Debian packages. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && isDebian() && findOnPath('apt-get') !== null;
}

/** Installs Debian packages without asking anything; throws {@link import('../host/command.ts').CommandFailed}. */
export async function installPackages(
  names: string[],
  options: { progress: Progress; signal?: AbortSignal | undefined },
): Promise<void> {
  await options.progress.step(`Install ${names.join(', ')} (Debian)`, async (detail) => {
    const apt = (...args: string[]) =>
      runCommand('apt-get', ['-y', '-o', 'DPkg::Lock::Timeout=300', ...args], {
        env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
        onLine: (line) => detail(cut(line.trim(), 100)),
        signal: options.signal,
      });
    await apt('update');
    await apt('install', '--no-install-recommends', ...names);
    detail('');
  });
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false; // no os-release: not a Debian
  }
}
