import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { IntegrityDigest } from '../../src/domain/integrity/digest.ts';
import { cacheDir } from '../../src/host/cache.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { verifyReport } from '../../src/report/verify.ts';
import { ensureTemporalBinary } from '../../src/setup/temporal-binary.ts';
import { findHistory } from '../../src/temporal/histories.ts';
import { eventually } from '../support/eventually.ts';
import { createWorld, type World } from '../support/workflows/world.ts';

describe('an interview whose history grows long', () => {
  let env: TestWorkflowEnvironment;
  let world: World;

  beforeAll(async () => {
    const cache = cacheDir(resolve(import.meta.dirname, '../../data'));
    const path = await ensureTemporalBinary({ cache, progress: silentProgress });
    env = await TestWorkflowEnvironment.createLocal({
      server: {
        executable: { type: 'existing-path', path },
        extraArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60'],
      },
    });
    world = await createWorld(env);
  }, 120_000);

  afterAll(async () => {
    await world?.close();
    await env?.teardown();
  }, 60_000);

  it('goes on in a new run, with nothing lost, repeated or forgotten', async () => {
    const plan = world.plan();
    const id = plan.interviewId;
    await world.gateway.start(plan);
    const issue = await world.gateway.next(id, { commandId: randomUUID() });
    const hint = { commandId: randomUUID(), taskId: issue.task?.taskId ?? '' };
    const answer = await world.gateway.hint(id, hint);
    await world.gateway.tellIntegrity(id, INTEGRITY);

    const handle = world.client.workflow.getHandle(`interview-${id}`);
    const { runId } = await handle.describe();
    const messages: string[] = [];
    await eventually(async () => {
      const messageId = randomUUID();
      await world.gateway.send(id, { commandId: randomUUID(), messageId, text: 'Still thinking' });
      messages.push(messageId);
      return (await handle.describe()).runId !== runId;
    }, 60_000);

    expect(await world.gateway.next(id, { commandId: randomUUID() })).toEqual(issue);
    // No hint could be taken now, but this one was.
    await world.gateway.giveUp(id, { commandId: randomUUID(), taskId: hint.taskId });
    expect(await world.gateway.hint(id, hint)).toEqual(answer);
    await world.gateway.finish(id, { commandId: randomUUID() });
    const reviews = await reviewsUntilNewRun(id);
    expect(await world.gateway.hint(id, hint)).toEqual(answer);
    await handle.cancel();
    await handle.result();

    const events = await world.records.events.after(id, 0);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const answers = events.flatMap((event) => (event.type === 'final' ? event.data.replyTo : []));
    expect(answers.sort()).toEqual(messages.sort());
    expect(events.filter(({ type }) => type === 'hint')).toHaveLength(1);
    const end = events.findIndex(({ type }) => type === 'finished');
    expect(events.slice(end + 1).map(({ type }) => type)).toEqual(Array(reviews).fill('integrity_reviewed'));

    const fromTemporal = await verified(id, 'Temporal');
    expect(fromTemporal.runs).toBeGreaterThanOrEqual(4);
    expect(fromTemporal.outcomes).toEqual(Array(7).fill('same'));
    const exportCount = async () => (await world.records.interviews.findHistories(id)).length;
    await eventually(async () => (await exportCount()) === fromTemporal.runs);
    expect(await verified(id, 'store')).toEqual(fromTemporal);
    const report = JSON.parse((await world.records.interviews.findReport(id))?.json ?? '');
    expect(report.integrity).toMatchObject({ events: { paste: 1 }, chain: { length: 1 } });
  }, 180_000);

  /** Says what there is to say of the signals until a run behind the report has gone on in another; how often. */
  async function reviewsUntilNewRun(id: string): Promise<number> {
    const handle = world.client.workflow.getHandle(`interview-${id}`);
    const isReady = async () => (await world.records.interviews.find(id))?.reportReady === true;
    await eventually(isReady);
    const runs = new Set<string>();
    let count = 0;
    await eventually(async () => {
      const reviewId = randomUUID();
      const review = { decision: 'clear' as const, note: 'Still fine.', signals: [], by: 'somebody' };
      await world.gateway.review(id, { commandId: reviewId, reviewId, ...review });
      count += 1;
      runs.add((await handle.describe()).runId);
      return runs.size >= 3;
    }, 60_000);
    return count;
  }

  /** What `report:verify` says of the report, with the histories from one place. */
  async function verified(interviewId: string, source: 'Temporal' | 'store') {
    const identity = { interviewId, workflowId: `interview-${interviewId}` };
    const client = source === 'Temporal' ? world.client : null;
    const history = await findHistory(identity, {
      client,
      records: world.records,
      dataConverter: world.dataConverter,
    });
    expect(history?.source).toBe(source);
    const verification = await verifyReport(interviewId, { records: world.records, history });
    return { runs: history?.runs ?? 0, outcomes: verification?.checks.map(({ outcome }) => outcome) };
  }
});

/** Told in the first run, reported by the last. */
const INTEGRITY: IntegrityDigest = {
  counts: { paste: 1 },
  lastSeq: 1,
  missing: 0,
  conflicts: 0,
  signals: [],
  chain: { length: 1, head: 'c'.repeat(64), links: [] },
};
