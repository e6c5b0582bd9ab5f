import { verifyReport } from '../../../src/report/verify.ts';
import { findHistory } from '../../../src/temporal/histories.ts';
import type { World } from './world.ts';

/** What `report:verify` says of the report, with the histories of Temporal, or of the store alone. */
export async function verified(world: World, interviewId: string, source: 'Temporal' | 'store' = 'Temporal') {
  const identity = { interviewId, workflowId: `interview-${interviewId}` };
  const client = source === 'Temporal' ? world.client : null;
  const history = await findHistory(identity, { ...world, client });
  const verification = await verifyReport(interviewId, { records: world.records, history });
  return {
    source: history?.source,
    runs: history?.runs ?? 0,
    outcomes: verification?.checks.map(({ outcome }) => outcome),
  };
}
