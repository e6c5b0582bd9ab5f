import type { Records } from '../records/records.ts';
import type { TelemetryStore } from '../telemetry/telemetry.ts';
import type { InterviewGateway } from '../temporal/gateway.ts';

interface Parts {
  records: Pick<Records, 'interviews' | 'invitations' | 'resumes' | 'audit' | 'compact'>;
  telemetry: Pick<TelemetryStore, 'erase' | 'compact'>;
  gateway: Pick<InterviewGateway, 'forget'>;
  clock: () => number;
  /** How long an interview is kept after its end where its package does not say, and an invitation that led to none. */
  retentionMs: number;
}

const AT_A_TIME = 50;

/**
 * Removes interviews whose time is over, with everything that is stored of them, and says how many; and what was noted so long ago. The row goes last, so
 * that what fails half way is found again.
 */
export function createExpiry({ records, telemetry, gateway, clock, retentionMs }: Parts) {
  return async function eraseExpired(signal: AbortSignal): Promise<number> {
    await records.audit.removeBefore(clock() - retentionMs);
    let erased = 0;
    for (;;) {
      const ids = await records.interviews.expiredAt(clock(), { retentionMs, limit: AT_A_TIME });
      for (const id of ids) {
        signal.throwIfAborted();
        await gateway.forget(id);
        await telemetry.erase(id);
        await records.interviews.erase(id);
        erased += 1;
      }
      if (ids.length < AT_A_TIME) break;
    }
    const invitations = await records.invitations.removeEnded(clock() - retentionMs);
    const resumes = await records.resumes.removeEnded(clock());
    if (erased + invitations + resumes > 0) await Promise.all([records.compact(), telemetry.compact()]);
    return erased;
  };
}
