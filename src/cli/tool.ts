import { resolve } from 'node:path';
import { BankError } from '../bank/fault.ts';
import { type Config, loadConfig } from '../config/config.ts';
import { ConfigError } from '../config/error.ts';
import { makeFilesPrivate } from '../host/private-files.ts';
import { openRecords } from '../records/open.ts';
import type { Records } from '../records/records.ts';
import { openTelemetry } from '../telemetry/open.ts';
import type { TelemetryStore } from '../telemetry/telemetry.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Exit codes that all tools share. */
export const EXIT = { fine: 0, fault: 1, unusable: 2, incomplete: 3 } as const;

/** How a tool was called is wrong; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a tool, tells people of faults that are theirs to mend, and sets the exit code. */
export async function runTool(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const isTheirs =
      error instanceof UsageError ||
      error instanceof ConfigError ||
      error instanceof BankError ||
      // What `parseArgs` says of options.
      (error instanceof TypeError && (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS'));
    if (!isTheirs) throw error;
    console.error(error.message);
    process.exitCode = EXIT.unusable;
  }
}

/** Opens this machine's store, whether Viva runs or not. */
export async function withRecords<Result>(
  work: (records: Records, config: Config) => Promise<Result>,
): Promise<Result> {
  makeFilesPrivate();
  const config = loadConfig(process.env, ROOT);
  const records = await openRecords(config.database);
  try {
    return await work(records, config);
  } finally {
    await records.close();
  }
}

/** Of an interview whose person is gone there is nothing to verify, and nothing wrong. */
export function tellErased(at: number): number {
  console.log(
    `erased: on ${new Date(at).toISOString()} its person was erased, and nothing is left to compare.`,
  );
  return EXIT.fine;
}

/** For tools that read all interviews. */
export function leftOut(erased: number): string {
  return `${erased} finished interview(s) are left out: they are erased, and only the figures of their reports are kept.`;
}

/** The stores of this machine, both. */
export async function withStores<Result>(
  work: (stores: { records: Records; telemetry: TelemetryStore }, config: Config) => Promise<Result>,
): Promise<Result> {
  return withRecords(async (records, config) => {
    const telemetry = await openTelemetry(config.telemetryDatabase);
    try {
      return await work({ records, telemetry }, config);
    } finally {
      await telemetry.close();
    }
  });
}
