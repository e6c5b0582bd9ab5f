import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Gauge, type Registry } from 'prom-client';

const fileOf = (dataDir: string) => join(dataDir, 'last-backup');

/** Writes down when the last backup was made; a running Viva reads it. */
export function noteBackup(dataDir: string, madeAt: Date): void {
  const scratch = `${fileOf(dataDir)}.new`;
  writeFileSync(scratch, `${madeAt.toISOString()}\n`);
  renameSync(scratch, fileOf(dataDir));
}

/** When the last backup of this data directory was made; null when none was. */
export function lastBackup(dataDir: string): Date | null {
  try {
    return new Date(readFileSync(fileOf(dataDir), 'utf8').trim());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function registerBackupGauge(registry: Registry, dataDir: string): void {
  new Gauge({
    name: 'viva_last_backup_timestamp_seconds',
    help: 'When the last backup was made, in seconds since 1970; 0 when none was.',
    registers: [registry],
    collect() {
      this.set((lastBackup(dataDir)?.getTime() ?? 0) / 1000);
    },
  });
}
