import { createTurns } from '../../src/sandbox/turns.ts';

const OPTIONS = { slots: 1, maxWaiting: 10, maxWaitMs: 10_000 };

/** Takes a turn and notes when it comes. */
function queue(turns: ReturnType<typeof createTurns>, order: string[], owner: string): Promise<void> {
  return turns.take(owner).then((giveBack) => {
    order.push(owner);
    giveBack();
  });
}

describe('turns', () => {
  it('come at once while there are free slots', async () => {
    const turns = createTurns({ ...OPTIONS, slots: 2 });
    await turns.take('a');
    await turns.take('b');
    expect(turns.waiting()).toBe(0);
  });

  it('go round among owners, however many each asks for', async () => {
    const turns = createTurns(OPTIONS);
    const giveBack = await turns.take('busy');
    const order: string[] = [];
    const all = ['a', 'a', 'a', 'a', 'b', 'c', 'b'].map((owner) => queue(turns, order, owner));
    expect(turns.waiting()).toBe(7);
    giveBack();
    await Promise.all(all);
    expect(order).toEqual(['a', 'b', 'c', 'a', 'b', 'a', 'a']);
    expect(turns.waiting()).toBe(0);
  });

  it('are given back once, however often one says so', async () => {
    const turns = createTurns(OPTIONS);
    const giveBack = await turns.take('a');
    const second = turns.take('b');
    const third = turns.take('c');
    giveBack();
    giveBack();
    await second;
    expect(turns.waiting()).toBe(1);
    (await second)();
    await third;
  });

  it('are refused when too many wait, or one has waited too long', async () => {
    const turns = createTurns({ slots: 1, maxWaiting: 1, maxWaitMs: 20 });
    const giveBack = await turns.take('a');
    const waiting = turns.take('b');
    await expect(turns.take('c')).rejects.toMatchObject({ name: 'SandboxUnavailable' });
    await expect(waiting).rejects.toMatchObject({ name: 'SandboxUnavailable' });
    giveBack();
    await turns.take('d');
  });

  it('are given up when the signal says so, and pass to the next', async () => {
    const turns = createTurns(OPTIONS);
    const giveBack = await turns.take('a');
    const controller = new AbortController();
    const given = turns.take('b', controller.signal);
    const next = turns.take('c');
    controller.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    giveBack();
    await next;
  });
});
