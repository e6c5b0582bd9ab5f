import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import type { Records } from '../../src/records/records.ts';
import { verifyReport } from '../../src/report/verify.ts';
import { findHistories } from '../../src/temporal/histories.ts';
import { eventually } from '../support/eventually.ts';
import { testServerOptions } from '../support/temporal.ts';
import { createWorld, type World } from '../support/workflows/world.ts';

describe('verifying a report', () => {
  let env: TestWorkflowEnvironment;
  let world: World;
  let identity: { interviewId: string; workflowId: string };

  beforeAll(async () => {
    env = await TestWorkflowEnvironment.createTimeSkipping(await testServerOptions());
    world = await createWorld(env);
    identity = await played();
  }, 120_000);

  afterAll(async () => {
    await world?.close();
    await env?.teardown();
  }, 60_000);

  it.each(['Temporal', 'store'] as const)(
    'finds it the same from its events and the history in %s',
    async (source) => {
      const { outcomes, found } = await verified(world.records, source);
      expect(found.source).toBe(source);
      expect(Object.values(outcomes)).toEqual(Array(7).fill('same'));
    },
    60_000,
  );

  it('takes the exported history when Temporal has dropped its own', async () => {
    // Temporal answers for a history that it has dropped as for one that it never had.
    const dropped = { ...identity, workflowId: `interview-${randomUUID()}` };
    const found = await findHistories(dropped, { client: env.client, records: world.records });
    expect([found.source, found.histories.length]).toEqual(['store', 1]);
    const verification = await verifyReport(identity, { records: world.records, found });
    const report = await world.records.interviews.findReport(identity.interviewId);
    expect(verification?.checks).toContainEqual(
      expect.objectContaining({ what: 'the workflow’s result', outcome: 'same', sha256: report?.sha256 }),
    );
    expect(verification?.checks.map(({ outcome }) => outcome)).toEqual(Array(7).fill('same'));
  }, 60_000);

  it('finds a stored event that was changed afterwards', async () => {
    const { outcomes, checks } = await verified(withEvents(world.records, givenMoreHints), 'store');
    expect(outcomes).toMatchObject({
      'derived from the stored events': 'different',
      'derived from a replay of the history': 'same',
      'the stored events, against those of a replay of the history': 'different',
    });
    expect(checks.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(/^event \d+ differs$/));
  }, 60_000);

  it('finds a stored event that is gone', async () => {
    const { checks } = await verified(
      withEvents(world.records, (events) => events.filter(({ type }) => type !== 'hint')),
      'store',
    );
    expect(checks.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(/^event \d+ differs$/));
  }, 60_000);

  it('finds a report that was changed afterwards', async () => {
    const { outcomes } = await verified(
      withReport(world.records, (json) => json.replace(/"estimate":[\d.]+/, '"estimate":2400')),
      'store',
    );
    expect(outcomes).toMatchObject({
      'the stored report, hashed again': 'different',
      'derived from the stored events': 'same',
    });
  }, 60_000);

  it('says so when the report is of another version of the code', async () => {
    const { outcomes } = await verified(
      withReport(world.records, (json) => json.replace(/"report_version":\d+/, '"report_version":0')),
      'store',
    );
    expect(outcomes).toMatchObject({ 'derived from the stored events': 'missing' });
  }, 60_000);

  it('says so when nobody has the history', async () => {
    const verification = await verifyReport(identity, {
      records: world.records,
      found: { source: 'store', histories: [] },
    });
    expect(verification?.checks.at(-1)).toMatchObject({ what: 'the workflow’s result', outcome: 'missing' });
  });

  it('knows no report of an interview that nobody knows', async () => {
    const unknown = { interviewId: randomUUID(), workflowId: 'interview-unknown' };
    const found = await findHistories(unknown, { client: env.client, records: world.records });
    expect(found).toEqual({ source: 'store', histories: [] });
    expect(await verifyReport(unknown, { records: world.records, found })).toBeNull();
  });

  async function verified(records: Records, source: 'Temporal' | 'store') {
    const client = source === 'Temporal' ? env.client : null;
    const found = await findHistories(identity, { client, records });
    const checks = (await verifyReport(identity, { records, found }))?.checks ?? [];
    const outcomes = Object.fromEntries(checks.map(({ what, outcome }) => [what, outcome]));
    return { checks, outcomes, found };
  }

  /** A short interview with hints, a give-up and an extension; resolves once its history is exported. */
  async function played() {
    const plan = world.plan({ startedAt: await env.currentTimeMs() });
    const id = plan.interviewId;
    const { workflowId } = await world.gateway.start(plan);
    const { task } = await world.gateway.next(id, { commandId: randomUUID() });
    const taskId = task?.taskId ?? '';
    await world.gateway.hint(id, { commandId: randomUUID(), taskId });
    await world.gateway.extend(id, {
      commandId: randomUUID(),
      seconds: 60,
      reason: 'fire drill',
      by: 'somebody',
    });
    await world.gateway.giveUp(id, { commandId: randomUUID(), taskId });
    await world.gateway.finish(id, { commandId: randomUUID() });
    await eventually(async () => (await world.records.interviews.findHistories(id)).length > 0);
    return { interviewId: id, workflowId };
  }
});

/** The store as somebody has left it who changed rows behind Viva's back. */
function withEvents(records: Records, change: (events: InterviewEvent[]) => InterviewEvent[]): Records {
  const after: Records['events']['after'] = async (...args) => change(await records.events.after(...args));
  return { ...records, events: { ...records.events, after } };
}

function withReport(records: Records, change: (json: string) => string): Records {
  const findReport: Records['interviews']['findReport'] = async (id) => {
    const report = await records.interviews.findReport(id);
    return report && { ...report, json: change(report.json) };
  };
  return { ...records, interviews: { ...records.interviews, findReport } };
}

function givenMoreHints(events: InterviewEvent[]): InterviewEvent[] {
  return events.map((event) =>
    event.type === 'hint' ? { ...event, data: { ...event.data, number: 3 } } : event,
  );
}
