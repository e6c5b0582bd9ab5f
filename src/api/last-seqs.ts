import { DatabaseUnavailable } from '../database/unavailable.ts';
import type { TelemetryIntake } from '../telemetry/intake.ts';

/**
 * The highest number of each client. Null while the store of telemetry cannot be read, which `/health` tells: all else of an
 * interview is to be had.
 */
export async function readLastSeqs(
  telemetry: Pick<TelemetryIntake, 'lastSeqs'>,
  ...of: Parameters<TelemetryIntake['lastSeqs']>
): Promise<Record<string, number> | null> {
  try {
    return Object.fromEntries(await telemetry.lastSeqs(...of));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return null;
    throw error;
  }
}
