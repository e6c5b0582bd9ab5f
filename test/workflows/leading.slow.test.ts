import { randomUUID } from 'node:crypto';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { keptRuns } from '../../src/temporal/histories.ts';
import { createReplayer, replayEvents } from '../../src/temporal/replay.ts';
import { eventually } from '../support/eventually.ts';
import { giveResume } from '../support/resume/given.ts';
import { createSkippingWorld } from '../support/workflows/skipping-world.ts';
import type { World } from '../support/workflows/world.ts';

const MINUTE = 60_000;
const command = () => ({ commandId: randomUUID() });

/** Alone on its server: work of other interviews would keep time from being skipped. */
describe('an interviewer that leads', () => {
  let world: World;

  beforeEach(async () => {
    world = await createSkippingWorld();
  });

  afterEach(() => world?.close());

  const eventsOf = (id: string) => world.records.events.after(id, 0);
  const unasked = (events: readonly InterviewEvent[]) =>
    events.flatMap((event) => (event.type === 'final' && event.data.occasion ? [event.data] : []));
  const has = (id: string, test: (events: InterviewEvent[]) => boolean) =>
    eventually(async () => test(await eventsOf(id)));

  it('asks once about a confirmed claim before the first task, and not beside another question', async () => {
    const id = await begin();
    await giveResume(world.records, id, ['Projects', 'Chat server: Go']);
    await world.gateway.tellResume(id);
    await has(id, (events) => unasked(events).length === 1);
    await world.gateway.tellResume(id);
    const messageId = randomUUID();
    await world.gateway.send(id, { ...command(), messageId, text: 'The order of messages was hard.' });
    await has(id, (events) =>
      events.some((event) => event.type === 'final' && event.data.replyTo.includes(messageId)),
    );
    await world.gateway.next(id, command());
    await world.gateway.tellResume(id);
    await has(id, (events) => unasked(events).length === 2);
    const said = unasked(await eventsOf(id));
    expect(said.map(({ occasion }) => occasion)).toEqual(['resume', 'task_given']);
    expect(said[0]?.text).toBe(
      'Your résumé names the project “Chat server”. What was the hardest decision in it, and why?',
    );
    await world.gateway.finish(id, command());
  });

  it('does not ask about a résumé once a task was given', async () => {
    const id = await begin();
    await giveResume(world.records, id, ['Skills', 'Go']);
    await world.gateway.next(id, command());
    await world.gateway.tellResume(id);
    await has(id, (events) => unasked(events).length === 1);
    await world.gateway.finish(id, command());
    await has(id, (events) => events.some(({ type }) => type === 'finished'));
    expect(unasked(await eventsOf(id)).map(({ occasion }) => occasion)).toEqual(['task_given']);
  });

  async function begin(): Promise<string> {
    const plan = world.plan({ startedAt: await world.env.currentTimeMs(), maxTasks: 1 });
    await world.gateway.start(plan);
    return plan.interviewId;
  }

  it('asks about a task, speaks to whoever is silent, tells when time is short, and closes', async () => {
    const since = await world.env.currentTimeMs();
    const closing = { replyId: randomUUID(), messageId: randomUUID(), text: 'Thank you.' };
    const plan = world.plan({ startedAt: since, maxTasks: 1, closing });
    const id = plan.interviewId;
    const { workflowId } = await world.gateway.start(plan);
    const { task } = await world.gateway.next(id, command());
    await has(id, (events) => unasked(events).length === 1);

    // A question waits, so what comes next asks nothing.
    await world.env.sleep(12 * MINUTE);
    await has(id, (events) => unasked(events).length >= 2);
    const messageId = randomUUID();
    await world.gateway.send(id, { ...command(), messageId, text: 'I sort it first.' });
    await has(id, (events) =>
      events.some((event) => event.type === 'final' && event.data.replyTo.includes(messageId)),
    );

    await world.env.sleep((task?.deadlineAt ?? 0) - (await world.env.currentTimeMs()) + 1_000);
    await has(id, (events) =>
      events.some(({ type, data }) => type === 'state' && data.outcome === 'timed_out'),
    );
    await world.gateway.finish(id, command());
    await has(id, (events) => events.some(({ type }) => type === 'finished'));

    const events = await eventsOf(id);
    const said = unasked(events);
    expect(said.map(({ occasion }) => occasion)).toEqual([
      'task_given',
      'nothing_happens',
      ...said.slice(2).map(({ occasion }) => occasion),
    ]);
    expect(said[1]?.text).not.toContain('?');
    expect(said.at(-1)).toMatchObject({ occasion: 'closing', text: 'Thank you.', degraded: false });
    const last = events.findLast(({ type }) => type === 'final');
    expect(last).toMatchObject({ data: { occasion: 'closing' } });
    const end = last?.seq ?? 0;

    const told = events.flatMap((event) => (event.type === 'time_left' ? [event.data.remainingMs] : []));
    const limitMs = plan.cards.find(({ taskId }) => taskId === task?.taskId)?.limitMs ?? 0;
    expect(told).toHaveLength(2);
    expect(told[0]).toBeLessThanOrEqual(limitMs / 5);
    expect(told[1]).toBeLessThanOrEqual(2 * MINUTE);
    expectOneQuestionAtATime(events);

    const replayer = await createReplayer(world.dataConverter);
    const histories = (await keptRuns(world.client, workflowId)).map(({ history }) => history);
    const replayed = await replayEvents(workflowId, histories, replayer);
    expect(replayed.events.slice(0, end)).toEqual(events.slice(0, end));
  }, 180_000);

  it('says nothing to whoever writes in the editor', async () => {
    const since = await world.env.currentTimeMs();
    const plan = world.plan({ startedAt: since, maxTasks: 1 });
    const id = plan.interviewId;
    await world.gateway.start(plan);
    const { task } = await world.gateway.next(id, command());
    await has(id, (events) => unasked(events).length === 1);
    for (let revision = 1; revision <= 4; revision += 1) {
      await world.env.sleep(3 * MINUTE);
      const savedAt = await world.env.currentTimeMs();
      await world.records.drafts.save(
        { interviewId: id, taskId: task?.taskId ?? '' },
        { language: 'python', code: `x = ${revision}`, revision },
        () => savedAt,
      );
    }
    expect(unasked(await eventsOf(id))).toHaveLength(1);
    await world.gateway.finish(id, command());
  });
});

/** Each question of the interviewer is answered by a message, run or check before the next unasked one. */
function expectOneQuestionAtATime(events: readonly InterviewEvent[]): void {
  let waits = false;
  for (const { type, data } of events) {
    if (type === 'message' || type === 'run' || type === 'verdict') waits = false;
    if (type !== 'final' || !data.text.includes('?')) continue;
    if (data.occasion) expect([data.text, waits]).toEqual([data.text, false]);
    waits = true;
  }
}
