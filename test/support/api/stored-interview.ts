import { randomUUID } from 'node:crypto';
import type { IntegrityDigest } from '../../../src/domain/integrity/digest.ts';
import type { Command } from '../../../src/domain/interview/commands.ts';
import type { EventBody, InterviewEvent } from '../../../src/domain/interview/events.ts';
import { type Interview, type InterviewPlan, viewOf } from '../../../src/domain/interview/interview.ts';
import { decide, evolve, initialInterview } from '../../../src/domain/interview/machine.ts';
import { buildReport } from '../../../src/report/derive/report.ts';
import { recordOf } from '../../../src/report/stored.ts';
import { plan as anyPlan } from '../plan.ts';
import type { TestApi } from './api.ts';

export interface StoredInterview {
  id: string;
  plan: InterviewPlan;
  events: InterviewEvent[];
  /** Decides by the rules, stores what happens and announces it, as the workflow and its activities do. */
  happen(command: Command, options?: { at?: number; integrity?: IntegrityDigest }): Promise<void>;
  /** Stores events as they are. */
  store(bodies: EventBody[], at?: number): Promise<void>;
  /** Finishes and stores the report. */
  conclude(options?: { at?: number; integrity?: IntegrityDigest }): Promise<void>;
}

/** An interview in the store, greeted, for what the API shows without asking the workflow. */
export async function storeInterview(
  { records, bus, bank, clock }: TestApi,
  candidateId: string,
  given: Partial<InterviewPlan> = {},
): Promise<StoredInterview> {
  const plan = anyPlan({
    interviewId: randomUUID(),
    candidateId,
    startedAt: clock(),
    greeting: { replyId: randomUUID(), messageId: randomUUID(), text: 'Welcome.' },
    bankVersion: bank.version,
    cards: bank.cards('algorithms', 'en'),
    ...given,
  });
  const id = plan.interviewId;
  const events: InterviewEvent[] = [];
  let interview: Interview = initialInterview(plan);

  async function store(bodies: EventBody[], at = clock()): Promise<void> {
    const batch = bodies.map(
      (body, index): InterviewEvent => ({ ...body, seq: interview.seq + index + 1, at }),
    );
    interview = batch.reduce(evolve, interview);
    events.push(...batch);
    await records.events.append({
      plan,
      workflowId: `interview-${id}`,
      events: batch,
      view: viewOf(interview),
    });
    await bus.publish(id, { type: 'stored', seq: interview.seq });
  }

  async function happen(
    command: Command,
    { at = clock(), integrity }: { at?: number; integrity?: IntegrityDigest } = {},
  ): Promise<void> {
    await store(decide(interview, command, { at, inFlight: false, integrity: integrity ?? null }), at);
  }

  async function conclude(options: { at?: number; integrity?: IntegrityDigest } = {}): Promise<void> {
    await happen({ type: 'finish' }, options);
    const report = buildReport(plan, events);
    const record = recordOf(report);
    await records.interviews.saveReport(id, record);
    await happen({ type: 'reportReady', reportSha256: record.sha256 }, options);
  }

  await happen({ type: 'greet' }, { at: plan.startedAt });
  return { id, plan, events, happen, store, conclude };
}

/** A check that counts, of the open task. */
export async function storeCheck(
  { records }: Pick<TestApi, 'records'>,
  { id, events, happen }: StoredInterview,
  code: string,
): Promise<{ submissionId: string; taskId: string }> {
  const [submissionId, language] = [randomUUID(), 'python'] as const;
  const task = events.findLast(({ type }) => type === 'task');
  const taskId = task?.type === 'task' ? task.data.taskId : '';
  await happen({ type: 'startCheck', taskId, language });
  const codeSha256 = await records.blobs.put(code, id);
  const result = { verdict: 'accepted', passed: 3, total: 3, passedShare: 1, durationMs: 10 } as const;
  const hashes = { codeSha256, resultSha256: 'a'.repeat(64) };
  await happen({
    type: 'recordVerdict',
    submission: { submissionId, taskId, language, ...hashes, ...result, times: null },
  });
  const review = { summary: 'ok', strengths: [], improvements: [], quality: null, degraded: true };
  await happen({ type: 'recordFeedback', submissionId, review });
  return { submissionId, taskId };
}
