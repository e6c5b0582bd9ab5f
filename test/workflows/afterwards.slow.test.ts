import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import type { IntegrityDigest } from '../../src/domain/integrity/digest.ts';
import { APPEAL_WINDOW_MS } from '../../src/domain/interview/appeal.ts';
import type { ReviewCommand } from '../../src/domain/interview/calls.ts';
import { CommandRefused } from '../../src/domain/interview/refusal.ts';
import { findHistory } from '../../src/temporal/histories.ts';
import { eventually } from '../support/eventually.ts';
import { type StoredEnd, storeEnded } from '../support/workflows/ended.ts';
import { createLocalWorld } from '../support/workflows/local-world.ts';
import { verified } from '../support/workflows/verified.ts';
import type { World } from '../support/workflows/world.ts';

const DAY = 24 * 3600_000;
const DIGEST: IntegrityDigest = { counts: {}, lastSeq: 7, missing: 0, conflicts: 0, signals: [] };

/** The server drops what has just closed after pauses of its own, 30 s and more. */
const DROPPED_WITHIN_MS = 150_000;

describe('an interview whose report is there', () => {
  let world: World;

  beforeAll(async () => {
    world = await createLocalWorld();
  });
  afterAll(() => world?.close());

  it('goes on in a new run, in which it is finished for all but reviews and an appeal', async () => {
    const { id, first } = await reported();
    const { runId, status, typedSearchAttributes } = await handleOf(id).describe();
    expect([runId === first, status.name]).toEqual([false, 'RUNNING']);
    expect(typedSearchAttributes.getAll()).toContainEqual(
      expect.objectContaining({
        key: expect.objectContaining({ name: 'InterviewState' }),
        value: 'finished',
      }),
    );
    const { gateway } = world;
    const command = { commandId: randomUUID(), taskId: 'algorithms/dry-spell' };
    const program = { ...command, language: 'python', codeSha256: 'a'.repeat(64) } as const;
    for (const refused of [
      gateway.send(id, { ...command, messageId: randomUUID(), text: 'Wait!' }),
      gateway.reportProblem(id, { ...command, text: 'It ended.', requestIds: [] }),
      gateway.run(id, { ...program, runId: randomUUID(), stdinSha256: null }),
      gateway.check(id, { ...program, submissionId: randomUUID() }),
      gateway.cancel(id, { ...command, runId: null }),
      gateway.hint(id, command),
      gateway.giveUp(id, command),
      gateway.extend(id, { ...command, seconds: 60, reason: 'fire drill', by: 'somebody' }),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: 'finished', state: 'finished' });
    }
    expect(await gateway.next(id, { commandId: randomUUID() })).toEqual({ state: 'finished', task: null });
    expect(await gateway.finish(id, { commandId: randomUUID() })).toEqual({ state: 'finished' });
    expect((await gateway.start(await planOf(id))).workflowId).toBe(`interview-${id}`);
    expect(await eventsOf(id)).toMatchObject([{}, {}, { type: 'finished' }]);
  });

  it('answers what was answered before as it did then', async () => {
    const { id, plan } = await started();
    const hint = { commandId: randomUUID(), taskId: '' };
    const { task } = await world.gateway.next(id, { commandId: randomUUID() });
    hint.taskId = task?.taskId ?? '';
    const answer = await world.gateway.hint(id, hint);
    await reports(id);
    expect(await world.gateway.hint(id, hint)).toEqual(answer);
    const command = review();
    expect(await world.gateway.review(id, command)).toEqual({ reviewId: command.reviewId });
    expect(await world.gateway.review(id, command)).toEqual({ reviewId: command.reviewId });
    expect((await eventsOf(id)).filter(({ type }) => type === 'integrity_reviewed')).toHaveLength(1);
    expect(plan.interviewId).toBe(id);
  });

  it('takes reviews from the greeting on, and one appeal after the end', async () => {
    const { id } = await started();
    const [early, late] = [review({ decision: 'concern' }), review({ decision: 'clear', signals: ['one'] })];
    await world.gateway.review(id, early);
    await expect(appeal(id)).rejects.toMatchObject({ reason: 'appeal_before_end' });
    await reports(id);
    const { seq } = await appeal(id);
    await world.gateway.review(id, late);
    await expect(appeal(id)).rejects.toMatchObject({ reason: 'appealed_already' });
    const events = await eventsOf(id);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.map(({ type }) => type)).toEqual([
      'final',
      'integrity_reviewed',
      'state',
      'finished',
      'appealed',
      'integrity_reviewed',
    ]);
    expect(events[seq - 1]).toMatchObject({ type: 'appealed', data: { text: 'It was mine.' } });
    const { commandId: _, ...said } = late;
    expect(events.at(-1)?.data).toEqual(said);
    expect(await world.records.interviews.find(id)).toMatchObject({ state: 'finished', lastSeq: 6 });
    expect(await outcomes(id)).toEqual(Array(7).fill('same'));
  });

  it('takes what is said while it ends', async () => {
    const { id } = await started();
    const commands = Array.from({ length: 12 }, () => review());
    const saying = (async () => {
      for (const command of commands) {
        expect(await world.gateway.review(id, command)).toEqual({ reviewId: command.reviewId });
      }
    })();
    await Promise.all([reports(id), saying]);
    const events = await eventsOf(id);
    expect(events.filter(({ type }) => type === 'integrity_reviewed')).toHaveLength(12);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(await outcomes(id)).toEqual(Array(7).fill('same'));
  });

  it('answers everybody who says something at the moment when it ends', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await started();
      const commands = Array.from({ length: 10 }, () => review());
      const [, ...answers] = await Promise.all([
        reports(id),
        ...commands.map((command) => world.gateway.review(id, command)),
      ]);
      expect(answers).toEqual(commands.map(({ reviewId }) => ({ reviewId })));
      const events = await eventsOf(id);
      expect(events.filter(({ type }) => type === 'integrity_reviewed')).toHaveLength(10);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    }
  }, 180_000);

  it('hears of telemetry that comes late', async () => {
    const { id } = await reported();
    await world.gateway.tellIntegrity(id, DIGEST);
    const history = await findHistory(identityOf(id), world);
    expect(history?.digests).toEqual([DIGEST]);
  });

  it('has the histories of its runs exported as they close', async () => {
    const { id, first } = await reported();
    await eventually(async () => (await exported(id)).length > 0);
    expect(await exported(id)).toEqual([[first, 'EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW']]);
    const { sha256 = '' } = (await world.records.interviews.findReport(id)) ?? {};
    const fromStore = await findHistory(identityOf(id), { ...world, client: null });
    expect(fromStore?.result).toEqual({ reportSha256: sha256 });
    await appeal(id);
    const { runId } = await handleOf(id).describe();
    await handleOf(id).cancel();
    await eventually(async () => (await exported(id)).length > 1);
    expect(await exported(id)).toEqual([
      [first, 'EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW'],
      [runId, 'EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED'],
    ]);
    expect(await outcomes(id)).toEqual(Array(7).fill('same'));
    expect(await outcomes(id, 'store')).toEqual(Array(7).fill('same'));
  });

  it('needs nothing of a run that Temporal has dropped once that is exported', async () => {
    const { id, first } = await reported();
    await eventually(async () => (await exported(id)).length > 0);
    await appeal(id);
    await world.client.workflowService.deleteWorkflowExecution({
      namespace: world.client.options.namespace,
      workflowExecution: { workflowId: `interview-${id}`, runId: first },
    });
    await eventually(() => isDropped(id, first), DROPPED_WITHIN_MS);
    expect(await outcomes(id)).toEqual(Array(7).fill('same'));
    await handleOf(id).cancel();
    await eventually(async () => (await exported(id)).length > 1);
    expect(await outcomes(id, 'store')).toEqual(Array(7).fill('same'));
  }, 180_000);

  it('lets an earlier export end before it asks for its own', async () => {
    const { id } = await reported();
    const archive = world.client.workflow.getHandle(`archive-${id}`);
    await eventually(async () => (await archive.describe()).status.name === 'COMPLETED');
    const earlier = await world.client.workflow.start('archiveInterview', {
      workflowId: `archive-${id}`,
      taskQueue: 'nobody',
    });
    await handleOf(id).cancel();
    await eventually(async () => {
      const { events } = await handleOf(id).fetchHistory();
      return events?.some((event) => event.startChildWorkflowExecutionFailedEventAttributes) ?? false;
    });
    await earlier.terminate();
    await handleOf(id).result();
    await eventually(async () => (await exported(id)).length === 2);
  });

  it('is dropped with all of its runs', async () => {
    const { id, first } = await reported();
    const runs = [first, (await handleOf(id).describe()).runId];
    await eventually(async () => {
      await world.gateway.forget(id);
      const dropped = await Promise.all(runs.map((runId) => isDropped(id, runId)));
      return dropped.every(Boolean);
    }, DROPPED_WITHIN_MS);
  }, 180_000);

  it('ends at once when somebody cancels it', async () => {
    const { id } = await reported();
    await handleOf(id).cancel();
    const { sha256 } = (await world.records.interviews.findReport(id)) ?? {};
    expect(await handleOf(id).result()).toEqual({ reportSha256: sha256 });
  });

  describe('and whose workflow has closed', () => {
    it('is started again for a review, and ends at once when the time for an appeal is over', async () => {
      const { id } = await ended({ at: Date.now() - APPEAL_WINDOW_MS - DAY });
      const [first, second] = [review({ decision: 'invalid' }), review()];
      for (const [index, command] of [first, second, first, second].entries()) {
        expect(await world.gateway.review(id, command)).toEqual({ reviewId: command.reviewId });
        await handleOf(id).result();
        expect(await eventsOf(id)).toHaveLength(3 + Math.min(index + 1, 2));
      }
      const { runId } = await handleOf(id).describe();
      await expect(appeal(id)).rejects.toMatchObject({ code: 'appeal_closed' });
      expect((await handleOf(id).describe()).runId).toBe(runId);
      await eventually(async () => (await exported(id)).length === 4);
    });

    it('is started again for a decision, once for each', async () => {
      const { id } = await ended({ at: Date.now() - APPEAL_WINDOW_MS - DAY });
      const decisionId = randomUUID();
      const decision = { decision: 'reject' as const, reasons: ['No.'], note: null, by: 'somebody' };
      for (const _ of [1, 2]) {
        const command = { commandId: decisionId, decisionId, ...decision };
        expect(await world.gateway.decide(id, command)).toEqual({ decisionId });
        await handleOf(id).result();
      }
      expect((await eventsOf(id)).map(({ type }) => type).slice(3)).toEqual(['decided']);
    });

    it('is started again for what is left of that time, with what it was told when it was broken off', async () => {
      const { id } = await reported();
      await world.gateway.review(id, review());
      await handleOf(id).terminate();
      await world.gateway.review(id, review());
      const { status, typedSearchAttributes } = await handleOf(id).describe();
      expect(status.name).toBe('RUNNING');
      expect(typedSearchAttributes.getAll().map(({ value }) => value)).toContain('finished');
      await appeal(id);
      expect((await eventsOf(id)).map(({ type }) => type).slice(2)).toEqual([
        'finished',
        'integrity_reviewed',
        'integrity_reviewed',
        'appealed',
      ]);
      expect((await exported(id)).map(([, end]) => end)).toEqual([
        'EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW',
        'EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED',
      ]);
      expect(await outcomes(id)).toEqual(Array(7).fill('same'));
      await handleOf(id).cancel();
      expect(await handleOf(id).result()).toEqual({
        reportSha256: (await world.records.interviews.findReport(id))?.sha256,
      });
      expect(await outcomes(id)).toEqual(Array(7).fill('same'));
    });

    it('is not started again for what is refused, or when it broke off before its end', async () => {
      const { id } = await reported();
      await appeal(id);
      await handleOf(id).terminate();
      await expect(appeal(id)).rejects.toMatchObject({ reason: 'appealed_already' });
      expect((await handleOf(id).describe()).status.name).toBe('TERMINATED');
      const broken = await started();
      await handleOf(broken.id).terminate();
      await expect(world.gateway.review(broken.id, review())).rejects.toThrow(CommandRefused);
      expect((await handleOf(broken.id).describe()).status.name).toBe('TERMINATED');
    });

    it('has its report made when it broke off between its end and that', async () => {
      const { id } = await ended({ isReported: false });
      await world.gateway.review(id, review());
      await eventually(async () => (await world.records.interviews.find(id))?.reportReady === true);
    });

    it('is not started again once its person is erased', async () => {
      const { id } = await ended();
      await world.records.interviews.anonymise(id, { reportJson: null, at: Date.now() });
      await expect(world.gateway.review(id, review())).rejects.toMatchObject({ reason: 'person_erased' });
      await expect(handleOf(id).describe()).rejects.toThrow(WorkflowNotFoundError);
    });
  });

  async function started() {
    const plan = world.plan({ startedAt: await world.env.currentTimeMs() });
    await world.gateway.start(plan);
    return { id: plan.interviewId, plan };
  }

  async function planOf(id: string) {
    const plan = await world.records.interviews.findPlan(id);
    if (!plan) throw new Error(`${id} has no plan`);
    return plan;
  }

  function ended(end: StoredEnd = {}) {
    return storeEnded(world, end);
  }

  /** Ends the interview; resolves once the run of the afterwards is there. */
  async function reports(id: string) {
    const { runId: first } = await handleOf(id).describe();
    await world.gateway.finish(id, { commandId: randomUUID() });
    await eventually(async () => (await handleOf(id).describe()).runId !== first);
    return { id, first };
  }

  async function reported() {
    return reports((await started()).id);
  }

  async function isDropped(id: string, runId: string): Promise<boolean> {
    try {
      await world.client.workflow.getHandle(`interview-${id}`, runId).describe();
      return false;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return true;
      throw error;
    }
  }

  function handleOf(id: string) {
    return world.client.workflow.getHandle(`interview-${id}`);
  }

  function review(change: Partial<ReviewCommand> = {}): ReviewCommand {
    const reviewId = randomUUID();
    const said = { decision: 'clear', note: 'I have looked.', signals: [], by: 'somebody' } as const;
    return { commandId: reviewId, reviewId, ...said, signals: [...said.signals], ...change };
  }

  function appeal(id: string) {
    return world.gateway.appeal(id, { commandId: randomUUID(), text: 'It was mine.' });
  }

  function eventsOf(id: string) {
    return world.records.events.after(id, 0);
  }

  /** Runs of which the store has the history, and how it ends. */
  async function exported(id: string) {
    const histories = await world.records.interviews.findHistories(id);
    return histories.map(({ runId, json }) => {
      const { events } = JSON.parse(json);
      expect(historyFromJSON(JSON.parse(json)).events).toHaveLength(events.length);
      return [runId, events.at(-1).eventType];
    });
  }

  function identityOf(id: string) {
    return { interviewId: id, workflowId: `interview-${id}` };
  }

  /** Of what `report:verify` checks. */
  async function outcomes(id: string, source?: 'store') {
    return (await verified(world, id, source)).outcomes;
  }
});
