import type { Declarations, Period } from '../../declarations/declarations.ts';
import type { AuditedPerson } from '../../domain/bias-audit/audit.ts';
import type { InterviewRecord, Records } from '../../records/records.ts';

/** Of whom an audit is. */
export interface AuditScope {
  organisationId: string;
  /** Of when interviews began. */
  period: Period;
  /** Null: of all packages, and of interviews without one. */
  packageId: string | null;
}

const AT_A_TIME = 100;

/** Everybody who was assessed, each once, by their latest interview, with what they have declared. Nothing in it says who they are. */
export async function auditedPersons(
  scope: AuditScope,
  { records, declarations }: { records: Records; declarations: Pick<Declarations, 'ofAll'> },
): Promise<AuditedPerson[]> {
  const latest = await latestInterviews(scope, records);
  const declared = await declarations.ofAll([...latest.keys()]);
  const persons: AuditedPerson[] = [];
  for (const [personId, { id, judgement }] of latest) {
    const decided = await records.events.lastOf(id, 'decided');
    persons.push({
      ...{ sex: null, ethnicity: null, ...declared.get(personId) },
      decision: decided?.type === 'decided' ? decided.data.decision : null,
      score: judgement?.score ?? null,
    });
  }
  return persons;
}

/** By person. Of whoever is erased nobody knows whose it was. */
async function latestInterviews(
  { organisationId, period: { from, to }, packageId }: AuditScope,
  { interviews }: Records,
): Promise<Map<string, InterviewRecord>> {
  const latest = new Map<string, InterviewRecord>();
  const filter = { organisationId, packageId: packageId ?? undefined, practice: false, from, to: to - 1 };
  let cursor: string | undefined;
  do {
    const page = await interviews.list(filter, { sort: 'started', cursor, limit: AT_A_TIME });
    if (!page) throw new Error('the list of interviews gave a cursor that it does not know');
    for (const interview of page.interviews) {
      const { candidateId, reportReady, erasedAt } = interview;
      if (reportReady && erasedAt === null && !latest.has(candidateId)) latest.set(candidateId, interview);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return latest;
}
