import { createTurns } from '../../src/sandbox/turns.ts';

const OPTIONS = {
  slots: 1,
  ownersShare: 1,
  maxWaiting: 10,
  maxWaitingOfOwner: 5,
  maxWaitMs: 10_000,
  maxPatienceMs: 20_000,
};

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

  it('never all go to one owner, whose others come after whoever has had none', async () => {
    const turns = createTurns({ ...OPTIONS, slots: 2 });
    const giveBack = await turns.take('sleeper');
    const order: string[] = [];
    const sleepers = Array.from({ length: 4 }, () => queue(turns, order, 'sleeper'));
    await queue(turns, order, 'a');
    expect(order).toEqual(['a']);

    await turns.take('b');
    const next = queue(turns, order, 'c');
    giveBack();
    await Promise.all([...sleepers, next]);
    expect(order).toEqual(['a', 'c', 'sleeper', 'sleeper', 'sleeper', 'sleeper']);
  });

  it('are refused when too many wait, or too many of one owner', async () => {
    const turns = createTurns({ ...OPTIONS, maxWaiting: 3, maxWaitingOfOwner: 2 });
    await turns.take('a');
    const all = ['b', 'b', 'c'].map((owner) => turns.take(owner).catch(() => {}));
    await expect(turns.take('b')).rejects.toThrow('too many programs are waiting');
    expect(turns.waiting()).toBe(3);
    const fewer = createTurns({ ...OPTIONS, maxWaitingOfOwner: 1 });
    await fewer.take('a');
    all.push(fewer.take('b').catch(() => {}));
    await expect(fewer.take('b')).rejects.toMatchObject({
      name: 'SandboxUnavailable',
      message: "too many of this owner's programs are waiting",
    });
  });

  it('are waited for longer by an owner who has had none', async () => {
    const turns = createTurns({ ...OPTIONS, maxWaitMs: 20, maxPatienceMs: 150 });
    const giveBack = await turns.take('a');
    const ends: string[] = [];
    const more = turns.take('a').catch(() => ends.push('a'));
    const none = turns.take('b').catch(() => ends.push('b'));
    await more;
    expect(ends).toEqual(['a']);
    await none;
    expect(ends).toEqual(['a', 'b']);
    giveBack();
    await turns.take('d');
  });

  it('are given up when the signal says so, and pass to the next', async () => {
    const turns = createTurns(OPTIONS);
    const giveBack = await turns.take('a');
    const controller = new AbortController();
    const turn = turns.take('b', controller.signal);
    const next = turns.take('c');
    controller.abort();
    await expect(turn).rejects.toMatchObject({ name: 'AbortError' });
    giveBack();
    await next;
  });
});
