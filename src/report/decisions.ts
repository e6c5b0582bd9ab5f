import type { DecisionAnswer } from '../contract/decisions.ts';
import type { DecidedData, InterviewEvent } from '../domain/interview/events.ts';
import type { ReportToCandidate } from '../domain/packages/package.ts';
import type { Records } from '../records/records.ts';

/** How much of a decision somebody is shown: all of it is the company's. */
export type DecisionExtent = 'company' | ReportToCandidate;

/** What people decided about a candidate, in order: it stands beside the report. */
export async function readDecisions(
  interviewId: string,
  { records, extent }: { records: Pick<Records, 'events' | 'users'>; extent: DecisionExtent },
): Promise<DecisionAnswer[]> {
  if (extent === 'none') return [];
  const decisions = decisionsIn(await records.events.ofTypes(interviewId, ['decided']), extent);
  if (extent !== 'company') return decisions;
  const people = await records.users.findAll(decisions.flatMap(({ by }) => by ?? []));
  return decisions.map((one) => ({ ...one, by_nickname: people.get(one.by ?? '')?.nickname ?? null }));
}

export function decisionsIn(events: readonly InterviewEvent[], extent: DecisionExtent): DecisionAnswer[] {
  if (extent === 'none') return [];
  return events.flatMap((event) =>
    event.type === 'decided'
      ? { seq: event.seq, at: new Date(event.at).toISOString(), ...shownDecision(event.data, extent) }
      : [],
  );
}

/** Of a package that shows nothing, the candidate learns no more than that somebody has decided. */
export function shownDecision(
  { decisionId, decision, reasons, note, by }: DecidedData,
  extent: DecisionExtent,
): Omit<DecisionAnswer, 'seq' | 'at'> {
  if (extent === 'none') return {};
  const open = { decision_id: decisionId, decision };
  if (extent === 'summary') return open;
  return extent === 'full' ? { ...open, reasons } : { ...open, reasons, note, by };
}
