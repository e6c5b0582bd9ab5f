import { randomUUID } from 'node:crypto';
import type { History } from '../../activities/export-history.ts';
import { keptRuns } from '../../src/temporal/histories.ts';
import { createReplayer, replayEvents } from '../../src/temporal/replay.ts';
import { eventually } from '../support/eventually.ts';
import { createLocalWorld } from '../support/workflows/local-world.ts';
import type { World } from '../support/workflows/world.ts';

let world: World;
beforeAll(async () => {
  world = await createLocalWorld();
});
afterAll(() => world.close());

/** The history as a replay reads it that takes each workflow task for later than it was. */
function later({ events }: History, ms: number): History {
  return {
    events: events?.map((event) => {
      const { eventTime, workflowTaskStartedEventAttributes: started } = event;
      if (!started || !eventTime) return event;
      const nanos = (eventTime.nanos ?? 0) + ms * 1_000_000;
      const seconds = eventTime.seconds?.add(Math.floor(nanos / 1e9)) ?? null;
      return { ...event, eventTime: { seconds, nanos: nanos % 1e9 } };
    }),
  };
}

describe('the moments of events', () => {
  it('are those that were stored, where a replay reckons otherwise', async () => {
    const plan = world.plan();
    const id = plan.interviewId;
    const command = () => ({ commandId: randomUUID() });
    const { workflowId } = await world.gateway.start(plan);
    const taskId = (await world.gateway.next(id, command())).task?.taskId ?? '';
    await world.gateway.send(id, { ...command(), messageId: randomUUID(), text: 'Is it sorted?' });
    await world.gateway.check(id, {
      ...command(),
      taskId,
      submissionId: randomUUID(),
      language: 'python',
      codeSha256: await world.solution(taskId),
    });
    await world.gateway.finish(id, command());
    const stored = await eventually(async () => {
      const events = await world.records.events.after(id, 0);
      return events.at(-1)?.type === 'finished' && events;
    });
    const replayer = await createReplayer(world.dataConverter);
    const runs = await keptRuns(world.client, workflowId);
    expect(stored.length).toBeGreaterThan(10);
    // Some moments, and as much as a slow store can part two tasks by.
    for (const ms of [75, 9_000]) {
      const histories = runs.map(({ history }) => later(history, ms));
      const { events } = await replayEvents(workflowId, histories, replayer);
      expect(events).toEqual(stored);
    }
  });
});
