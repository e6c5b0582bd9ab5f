import { randomUUID } from 'node:crypto';
import { findHistory } from '../../src/temporal/histories.ts';
import { createLocalWorld } from '../support/workflows/local-world.ts';
import type { World } from '../support/workflows/world.ts';

let world: World;
afterEach(() => world.close());

/** Its command is read from the bank by a local activity of its own, while that of a message is stored. */
function atOnce(id: string, taskId: string) {
  const say = () =>
    world.gateway.send(id, { commandId: randomUUID(), messageId: randomUUID(), text: 'Is it sorted?' });
  return Promise.all([say(), world.gateway.hint(id, { commandId: randomUUID(), taskId }), say()]);
}

describe('local activities of commands that come at once', () => {
  it('leave each event the moment in a replay that was stored', async () => {
    world = await createLocalWorld();
    const plan = world.plan();
    const id = plan.interviewId;
    const { workflowId } = await world.gateway.start(plan);
    const { task } = await world.gateway.next(id, { commandId: randomUUID() });
    for (let hints = 0; hints < 3; hints += 1) await atOnce(id, task?.taskId ?? '');
    const history = await findHistory({ interviewId: id, workflowId }, world);
    const moments = (events: readonly { seq: number; type: string; at: number }[]) =>
      events.map(({ seq, type, at }) => [seq, type, at]);
    const stored = moments(await world.records.events.after(id, 0));
    expect(stored.length).toBeGreaterThan(10);
    expect(moments((await history?.replay())?.events ?? [])).toEqual(stored);
  });
});
