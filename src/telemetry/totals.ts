import type { SqlEntityManager } from '@mikro-orm/sql';
import { TelemetryTotalsEntity } from './entities/telemetry-totals.entity.ts';

/** Rows stored of an interview: each number once, and each contradiction. */
export interface Totals {
  events: number;
  evidence: number;
  /** When events were first refused because there were too many; null when none were. */
  tooMuchAt: number | null;
}

export async function readTotals(em: SqlEntityManager, interviewId: string): Promise<Totals> {
  const row = await em.findOne(TelemetryTotalsEntity, { interviewId });
  return {
    events: row?.events ?? 0,
    evidence: row?.evidence ?? 0,
    tooMuchAt: row?.tooMuchAt ?? null,
  };
}

export async function addToTotals(
  tx: SqlEntityManager,
  interviewId: string,
  { events, evidence }: { events: number; evidence: number },
): Promise<void> {
  await tx.execute(
    `insert into telemetry_totals (interview_id, events, evidence) values (?, ?, ?)
       on conflict (interview_id) do update set events = events + excluded.events, evidence = evidence + excluded.evidence`,
    [interviewId, events, evidence],
  );
}

/** The first time stays. */
export async function noteTooMuch(em: SqlEntityManager, interviewId: string, at: number): Promise<void> {
  await em.execute(
    `insert into telemetry_totals (interview_id, events, evidence, too_much_at) values (?, 0, 0, ?)
       on conflict (interview_id) do update set too_much_at = coalesce(too_much_at, excluded.too_much_at)`,
    [interviewId, at],
  );
}
