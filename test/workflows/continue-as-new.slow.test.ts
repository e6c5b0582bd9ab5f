import { randomUUID } from 'node:crypto';
import type { IntegrityDigest } from '../../src/domain/integrity/digest.ts';
import { type CarriedInterview, interviewQuery } from '../../workflows/definitions.ts';
import { INTERVIEW_QUEUE } from '../../workflows/task-queues.ts';
import { eventually } from '../support/eventually.ts';
import { createLocalWorld } from '../support/workflows/local-world.ts';
import { verified } from '../support/workflows/verified.ts';
import type { World } from '../support/workflows/world.ts';

describe('an interview whose history grows long', () => {
  let world: World;

  beforeAll(async () => {
    world = await createLocalWorld(['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60']);
  });

  afterAll(() => world?.close());

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
    });

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

    const fromTemporal = await verified(world, id);
    expect(fromTemporal.source).toBe('Temporal');
    expect(fromTemporal.runs).toBeGreaterThanOrEqual(4);
    expect(fromTemporal.outcomes).toEqual(Array(7).fill('same'));
    const exportCount = async () => (await world.records.interviews.findHistories(id)).length;
    await eventually(async () => (await exportCount()) === fromTemporal.runs);
    expect(await verified(world, id, 'store')).toEqual({ ...fromTemporal, source: 'store' });
    const report = JSON.parse((await world.records.interviews.findReport(id))?.json ?? '');
    expect(report.integrity).toMatchObject({ events: { paste: 1 }, chain: { length: 1 } });
  }, 180_000);

  it('ends when somebody cancels it during a run, however long its history has grown meanwhile', async () => {
    const plan = world.plan();
    const id = plan.interviewId;
    await world.gateway.start(plan);
    const { task } = await world.gateway.next(id, { commandId: randomUUID() });
    const handle = world.client.workflow.getHandle(`interview-${id}`);
    const run = world.gateway.run(id, {
      ...{ commandId: randomUUID(), runId: randomUUID(), taskId: task?.taskId ?? '', language: 'python' },
      codeSha256: await world.code('import time\ntime.sleep(3)\n'),
      stdinSha256: await world.records.blobs.put(''),
    });
    await eventually(async () => ((await handle.describe()).raw.pendingActivities ?? []).length > 0);
    await eventually(async () => {
      const messageId = randomUUID();
      await world.gateway.send(id, { commandId: messageId, messageId, text: 'How is it going?' });
      return (await handle.describe()).historyLength > 70;
    });
    await handle.cancel();
    await run;
    const isReady = async () => (await world.records.interviews.find(id))?.reportReady === true;
    await eventually(isReady);
    const events = await world.records.events.after(id, 0);
    expect(events.filter(({ type }) => type === 'run')).toHaveLength(1);
  });

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
    });
    return count;
  }

  it('lets no event of a new run come before those of the last one, though the clock was set back', async () => {
    const plan = world.plan();
    const id = plan.interviewId;
    await world.gateway.start(plan);
    const workflowId = `interview-${id}`;
    const handle = world.client.workflow.getHandle(workflowId);
    const interview = await handle.query(interviewQuery);
    await handle.terminate();
    const latestAt = Date.now() + 3_600_000;
    const carried: CarriedInterview = { interview, integrity: null, answers: [], latestAt };
    await world.client.workflow.start('interview', {
      ...{ workflowId, taskQueue: INTERVIEW_QUEUE, workflowIdReusePolicy: 'ALLOW_DUPLICATE' },
      args: [{ plan, carried }],
    });
    const messageId = randomUUID();
    await world.gateway.send(id, { commandId: randomUUID(), messageId, text: 'Am I late?' });
    const events = await world.records.events.after(id, interview.seq);
    expect(events[0]).toMatchObject({ type: 'message', at: latestAt, data: { messageId } });
  });
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
