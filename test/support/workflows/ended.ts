import type { EventBody } from '../../../src/domain/interview/events.ts';
import { viewOf } from '../../../src/domain/interview/interview.ts';
import { evolve, initialInterview } from '../../../src/domain/interview/machine.ts';
import { buildReport } from '../../../src/report/derive/report.ts';
import { recordOf } from '../../../src/report/stored.ts';
import type { World } from './world.ts';

export interface StoredEnd {
  /** When it ended, milliseconds since the epoch; now where left out. */
  at?: number;
  isReported?: boolean;
}

/** An interview of which nothing is left but what is stored: greeted, and ended. */
export async function storeEnded(
  { records, env, ...world }: World,
  { at, isReported = true }: StoredEnd = {},
): Promise<{ id: string }> {
  const endedAt = at ?? (await env.currentTimeMs());
  const plan = world.plan({ startedAt: endedAt });
  const { interviewId: id, greeting } = plan;
  const bodies: EventBody[] = [
    { type: 'final', data: { ...greeting, replyTo: [], model: 'template', degraded: false } },
    {
      type: 'state',
      data: {
        ...{ state: 'finished', taskNumber: 0, deadlineAt: null, cause: 'finish', outcome: null },
        ...{ attemptsLeft: 0, integrity: null },
      },
    },
  ];
  await store();
  if (!isReported) return { id };
  const report = recordOf(buildReport(plan, await records.events.after(id, 0)));
  bodies.push({ type: 'finished', data: { reportSha256: report.sha256 } });
  await store();
  await records.interviews.saveReport(id, report);
  return { id };

  async function store(): Promise<void> {
    const events = bodies.map((body, index) => ({ ...body, seq: index + 1, at: endedAt }));
    const view = viewOf(events.reduce(evolve, initialInterview(plan)));
    await records.events.append({ plan, workflowId: `interview-${id}`, events, view });
  }
}
