import { setTimeout as delay } from 'node:timers/promises';
import type { Declarations } from '../declarations/declarations.ts';
import { CommandRefused } from '../domain/interview/refusal.ts';
import type { KeyRing } from '../privacy/key-ring.ts';
import type { InterviewRecord, Records } from '../records/records.ts';
import { findReport, UnreadableReport } from '../report/stored.ts';
import { withoutPerson } from '../report/without-person.ts';
import type { TelemetryStore } from '../telemetry/telemetry.ts';
import type { InterviewGateway } from '../temporal/gateway.ts';

export interface ErasureParts {
  records: Records;
  telemetry: Pick<TelemetryStore, 'erase' | 'compact'>;
  gateway: Pick<InterviewGateway, 'finish' | 'forget'>;
  declarations: Pick<Declarations, 'erase' | 'compact'>;
  keys: Pick<KeyRing, 'destroy'>;
  clock: () => number;
}

/** An interview that is ended for an erasure may have its report until then, ms. */
const REPORT_WITHIN_MS = 15_000;
const LOOK_EVERY_MS = 200;

/**
 * Takes the person out of all that is stored, but for what the stores' files have of them until they are compacted. In an order in which each
 * step can be done again: what says that something is theirs goes after the thing itself, and the key comes last.
 */
export async function erasePerson(personId: string, parts: ErasureParts): Promise<void> {
  const { records, declarations, keys } = parts;
  for (const interview of await records.interviews.ofPerson(personId)) await eraseInterview(interview, parts);
  await records.invitations.eraseOf(personId);
  await declarations.erase(personId);
  await keys.destroy(personId);
}

async function eraseInterview(interview: InterviewRecord, parts: ErasureParts): Promise<void> {
  const { records, telemetry, gateway, clock } = parts;
  const { id, practice } = interview;
  if (interview.state !== 'finished') await end(id, parts);
  await gateway.forget(id);
  await telemetry.erase(id);
  if (practice) await records.interviews.erase(id);
  else await records.interviews.anonymise(id, { reportJson: await reportJsonOf(id, records), at: clock() });
}

/** With its report where that comes in time: its figures stay. */
async function end(id: string, { records, gateway, clock }: ErasureParts): Promise<void> {
  try {
    await gateway.finish(id, { commandId: `erasure-${id}` });
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
  }
  const giveUpAt = clock() + REPORT_WITHIN_MS;
  while (clock() < giveUpAt && !(await records.interviews.find(id))?.reportReady) await delay(LOOK_EVERY_MS);
}

/** One that nobody can read has no figures to keep. */
async function reportJsonOf(id: string, records: Records): Promise<string | null> {
  try {
    const found = await findReport(id, records);
    return found && JSON.stringify(withoutPerson(found.report));
  } catch (error) {
    if (error instanceof UnreadableReport) return '{}';
    throw error;
  }
}
