import { randomUUID } from 'node:crypto';
import type { StateData } from '../../src/domain/interview/events.ts';
import { eventually } from '../support/eventually.ts';
import { createSkippingWorld } from '../support/workflows/skipping-world.ts';
import type { World } from '../support/workflows/world.ts';

describe('the end of a task with a draft, as a workflow', () => {
  let world: World;

  beforeAll(async () => {
    world = await createSkippingWorld();
  });
  afterAll(() => world?.close());

  /** An interview with its first task open. */
  async function begun(changes = {}) {
    const plan = world.plan({ startedAt: await world.env.currentTimeMs(), ...changes });
    const id = plan.interviewId;
    await world.gateway.start(plan);
    const { task } = await world.gateway.next(id, { commandId: randomUUID() });
    const { taskId = '', deadlineAt = null } = task ?? {};
    return { id, taskId, deadlineAt: deadlineAt ?? 0 };
  }

  async function save(
    { id, taskId }: { id: string; taskId: string },
    code: string,
    revision = 1,
    language: 'python' | 'javascript' = 'python',
  ) {
    const now = await world.env.currentTimeMs();
    const outcome = await world.records.drafts.save(
      { interviewId: id, taskId },
      { language, code, revision },
      () => now,
    );
    expect(outcome.kind).toBe('saved');
  }

  async function check({ id, taskId }: { id: string; taskId: string }, code: string) {
    const command = {
      commandId: randomUUID(),
      submissionId: randomUUID(),
      taskId,
      language: 'python' as const,
    };
    await world.gateway.check(id, { ...command, codeSha256: await world.code(code) });
    await eventually(async () => (await world.records.interviews.find(id))?.state === 'feedback_ready');
  }

  async function passDeadline({ id, deadlineAt }: { id: string; deadlineAt: number }): Promise<StateData> {
    await world.env.sleep(Math.max(0, deadlineAt - (await world.env.currentTimeMs())) + 60_000);
    return closing(id);
  }

  async function closing(id: string): Promise<StateData> {
    const find = async () =>
      (await world.records.events.ofTypes(id, ['state'])).find(
        (event) => event.type === 'state' && event.data.outcome !== null,
      );
    await eventually(async () => (await find()) !== undefined);
    const event = await find();
    if (event?.type !== 'state') throw new Error('it did not close');
    return event.data;
  }

  const verdictsOf = (id: string) => world.records.events.ofTypes(id, ['verdict']);

  it('says which draft there was, and checks the newest of all languages', async () => {
    const task = await begun();
    await save(task, 'print("older")');
    await world.env.sleep(1_000);
    await save(task, 'console.log("newer")', 1, 'javascript');
    const end = await passDeadline(task);
    expect(end).toMatchObject({ cause: 'feedback', outcome: 'timed_out', draft: { language: 'javascript' } });
    const [verdict, ...others] = await verdictsOf(task.id);
    expect([verdict?.data, others]).toEqual([
      expect.objectContaining({ automatic: true, language: 'javascript', codeSha256: end.draft?.codeSha256 }),
      [],
    ]);
    expect(await world.records.blobs.get(end.draft?.codeSha256 ?? '')).toBe('console.log("newer")');
  });

  it('checks nothing again that was checked last', async () => {
    const task = await begun();
    await save(task, 'print("no")');
    await check(task, 'print("no")');
    expect(await passDeadline(task)).toMatchObject({ cause: 'deadline', outcome: 'timed_out' });
    expect(await verdictsOf(task.id)).toHaveLength(1);
  });

  it('checks what was written after the last check', async () => {
    const task = await begun();
    await check(task, 'print("no")');
    await save(task, 'print("yes")');
    expect(await passDeadline(task)).toMatchObject({ cause: 'feedback', outcome: 'timed_out' });
    expect((await verdictsOf(task.id)).map(({ data }) => 'automatic' in data)).toEqual([false, true]);
  });

  it('goes on with the next task afterwards', async () => {
    const task = await begun();
    await save(task, 'print("no")');
    await passDeadline(task);
    const { task: next } = await world.gateway.next(task.id, { commandId: randomUUID() });
    expect(next?.number).toBe(2);
  });

  // These come last: once an interview has ended, the test server puts its clock forward no more.
  it.each(['idle', 'give-up', 'finish'] as const)(
    'checks nothing at %s, and says what was there',
    async (how) => {
      const task = await begun({ idleLimitMs: 600_000, rules: 1 });
      await save(task, 'print("here")');
      const commandId = randomUUID();
      if (how === 'give-up') await world.gateway.giveUp(task.id, { commandId, taskId: task.taskId });
      if (how === 'finish') await world.gateway.finish(task.id, { commandId });
      if (how === 'idle') await world.env.sleep(601_000);
      const closed = await closing(task.id);
      expect(closed.cause).toBe(how.replace('-', '_'));
      expect(await world.records.blobs.get(closed.draft?.codeSha256 ?? '')).toBe('print("here")');
      expect(await verdictsOf(task.id)).toEqual([]);
    },
    60_000,
  );

  it('says what was there when a check solves it, and that nothing was', async () => {
    const solved = await begun();
    const solution = await world.records.blobs.get(await world.solution(solved.taskId));
    await save(solved, solution);
    await check(solved, solution);
    expect(await closing(solved.id)).toMatchObject({ outcome: 'solved', draft: { language: 'python' } });
    const empty = await begun();
    await world.gateway.giveUp(empty.id, { commandId: randomUUID(), taskId: empty.taskId });
    expect((await closing(empty.id)).draft).toBeNull();
  });
});
