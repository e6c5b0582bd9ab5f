import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { contentHash } from '../../src/content-hash.ts';
import type { RecordedReport } from '../../src/records/records.ts';
import { verifyReport } from '../../src/report/verify.ts';
import { findHistory } from '../../src/temporal/histories.ts';
import { eventually } from '../support/eventually.ts';
import { createSkippingWorld } from '../support/workflows/skipping-world.ts';
import type { World } from '../support/workflows/world.ts';

describe('verifying a report', () => {
  let world: World;
  let identity: { interviewId: string; workflowId: string };

  beforeAll(async () => {
    world = await createSkippingWorld();
    identity = await played();
  });

  afterAll(() => world?.close());

  it.each(['Temporal', 'store'] as const)(
    'finds it the same from its events and the history in %s',
    async (source) => {
      const { outcomes, history } = await verified(source);
      expect(history?.source).toBe(source);
      expect(Object.values(outcomes)).toEqual(Array(7).fill('same'));
    },
    60_000,
  );

  it('takes the exported history when Temporal has dropped its own', async () => {
    // Temporal answers for a history that it has dropped as for one that it never had.
    const dropped = { ...identity, workflowId: `interview-${randomUUID()}` };
    const history = await findHistory(dropped, world);
    expect([history?.source, history?.runs]).toEqual(['store', 1]);
    const verification = await verifyReport(identity.interviewId, { records: world.records, history });
    const report = await world.records.interviews.findReport(identity.interviewId);
    expect(verification?.checks).toContainEqual(
      expect.objectContaining({ what: 'the workflow’s result', outcome: 'same', sha256: report?.sha256 }),
    );
    expect(verification?.checks.map(({ outcome }) => outcome)).toEqual(Array(7).fill('same'));
  });

  describe('in a store that somebody has changed', () => {
    let database: Database.Database;
    beforeEach(() => {
      database = new Database(world.recordsFile);
      database.exec('create table kept_events as select * from events');
      database.exec('create table kept_reports as select * from reports');
    });
    afterEach(() => {
      for (const table of ['events', 'reports']) {
        database.exec(`delete from ${table}`);
        database.exec(`insert into ${table} select * from kept_${table}`);
        database.exec(`drop table kept_${table}`);
      }
      database.close();
    });

    function change(sql: string, ...values: unknown[]): void {
      expect(database.prepare(sql).run(...values).changes).toBeGreaterThan(0);
    }

    it('finds an event that is another', async () => {
      change("update events set data = json_set(data, '$.number', 3) where type = 'hint'");
      const { outcomes, checks } = await verified('store');
      expect(outcomes).toMatchObject({
        'derived from the stored events': 'different',
        'derived from a replay of the history': 'same',
        'the stored events, against those of a replay of the history': 'different',
      });
      expect(checks.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(/^event \d+ differs$/));
    });

    it('finds an event that is gone', async () => {
      change("delete from events where type = 'hint'");
      const { checks } = await verified('store');
      expect(checks.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(/^event \d+ differs$/));
    });

    it('finds a last event that is gone', async () => {
      change("delete from events where type = 'finished'");
      const { outcomes, checks } = await verified('store');
      expect(outcomes['the event `finished`']).toBe('missing');
      expect(checks.map(({ detail }) => detail)).toContainEqual(
        expect.stringMatching(/^event \d+ is not in the store$/),
      );
    });

    it('finds a report that is another', async () => {
      change("update reports set json = json_set(json, '$.ability.estimate', 2400)");
      const { outcomes } = await verified('store');
      expect(outcomes).toMatchObject({
        'the stored report, hashed again': 'different',
        'derived from the stored events': 'same',
      });
    });

    it('finds a report that is another with a hash to match', async () => {
      const { json } = database.prepare('select json from reports').get() as { json: string };
      const { hash: _, ...content } = JSON.parse(json);
      const forgery = { ...content, duration_ms: 1 };
      const hash = contentHash(forgery);
      change('update reports set json = ?, sha256 = ?', JSON.stringify({ ...forgery, hash }), hash);
      const { outcomes } = await verified('store');
      expect(outcomes).toEqual({
        'the stored report’s own `hash`': 'same',
        'the stored report, hashed again': 'same',
        'the event `finished`': 'different',
        'derived from the stored events': 'different',
        'the workflow’s result': 'different',
        'the stored events, against those of a replay of the history': 'same',
        'derived from a replay of the history': 'different',
      });
    });
  });

  it('compares a report that was derived again with its sources, and what was announced with what was recorded then', async () => {
    const { interviews } = world.records;
    const report = await interviews.findReport(identity.interviewId);
    const record = { ...report, judgement: (await interviews.find(identity.interviewId))?.judgement };
    const announcedSha256 = 'a'.repeat(64);
    await interviews.saveReport(identity.interviewId, { ...record, announcedSha256 } as RecordedReport);
    const { outcomes, announced } = await verified('store');
    await interviews.saveReport(identity.interviewId, record as RecordedReport);
    expect(announced).toBe(announcedSha256);
    expect(outcomes).toEqual({
      'the stored report’s own `hash`': 'same',
      'the stored report, hashed again': 'same',
      'the event `finished`': 'different',
      'derived from the stored events': 'same',
      'the workflow’s result': 'different',
      'the stored events, against those of a replay of the history': 'same',
      'derived from a replay of the history': 'same',
    });
  });

  it('says so when nobody has the history', async () => {
    const verification = await verifyReport(identity.interviewId, { records: world.records, history: null });
    expect(verification?.checks.at(-1)).toMatchObject({ what: 'the workflow’s result', outcome: 'missing' });
  });

  it('knows no report of an interview that nobody knows', async () => {
    const unknown = { interviewId: randomUUID(), workflowId: 'interview-unknown' };
    const history = await findHistory(unknown, world);
    expect(history).toBeNull();
    expect(await verifyReport(unknown.interviewId, { records: world.records, history })).toBeNull();
  });

  async function verified(source: 'Temporal' | 'store') {
    const client = source === 'Temporal' ? world.client : null;
    const { records, dataConverter } = world;
    const history = await findHistory(identity, { client, records, dataConverter });
    const verification = await verifyReport(identity.interviewId, { records, history });
    const checks = verification?.checks ?? [];
    const outcomes = Object.fromEntries(checks.map(({ what, outcome }) => [what, outcome]));
    return { checks, outcomes, history, announced: verification?.announced };
  }

  /** A short interview with hints, a give-up and an extension; resolves once its history is exported. */
  async function played() {
    const plan = world.plan({ startedAt: await world.env.currentTimeMs() });
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
