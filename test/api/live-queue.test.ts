import { createLiveQueue } from '../../src/api/live-queue.ts';

function delta(index: number, replyId = 'r') {
  return { type: 'delta', replyId, attempt: 1, index, text: 't' } as const;
}

describe('the queue between the bus and a reader', () => {
  const controllers: AbortController[] = [];
  afterEach(() => {
    for (const controller of controllers.splice(0)) controller.abort();
  });

  function create(capacity?: number) {
    const controller = new AbortController();
    controllers.push(controller);
    return { queue: createLiveQueue(controller.signal, capacity), controller };
  }

  it('hands on in order', async () => {
    const { queue } = create();
    const news = [{ type: 'typing', replyId: 'r', attempt: 1 } as const, delta(0), delta(1)];
    for (const one of news) queue.push(one);
    expect([await queue.take(), await queue.take(), await queue.take()]).toEqual(news);
  });

  it('wakes who waits, and ends at the signal', async () => {
    const { queue, controller } = create();
    const waiting = queue.take();
    queue.push(delta(0));
    expect(await waiting).toEqual(delta(0));
    const last = queue.take();
    controller.abort();
    expect(await last).toBeNull();
  });

  it('keeps only the last of several announcements in a row', async () => {
    const { queue } = create();
    for (const seq of [3, 5, 4]) queue.push({ type: 'stored', seq });
    queue.push(delta(0));
    expect(await queue.take()).toEqual({ type: 'stored', seq: 5 });
    expect(await queue.take()).toEqual(delta(0));
  });

  it('never drops that events gave way to others', async () => {
    const { queue } = create(10);
    queue.push({ type: 'replaced' });
    queue.push({ type: 'replaced' });
    queue.push({ type: 'stored', seq: 7 });
    for (let index = 0; index < 30; index += 1) queue.push(delta(index));
    expect([await queue.take(), await queue.take()]).toEqual([
      { type: 'replaced' },
      { type: 'stored', seq: 7 },
    ]);
  });

  it('drops the rest of a reply that piles up, but never what is stored', async () => {
    const { queue } = create(10);
    queue.push({ type: 'stored', seq: 7 });
    for (let index = 0; index < 30; index += 1) queue.push(delta(index));
    queue.push({ type: 'stored', seq: 8 });
    expect(await queue.take()).toEqual({ type: 'stored', seq: 8 });
    queue.push(delta(31));
    queue.push(delta(0, 'another'));
    expect(await queue.take()).toEqual(delta(0, 'another'));
  });

  it('knows the last announcement when it drops what was between', async () => {
    const { queue } = create(10);
    queue.push({ type: 'stored', seq: 7 });
    queue.push(delta(0));
    queue.push({ type: 'stored', seq: 8 });
    for (let index = 1; index < 30; index += 1) queue.push(delta(index));
    expect(await queue.take()).toEqual({ type: 'stored', seq: 8 });
  });

  it('shows a reply again once it is begun anew', async () => {
    const { queue } = create(2);
    for (let index = 0; index < 5; index += 1) queue.push(delta(index));
    queue.push({ type: 'typing', replyId: 'r', attempt: 2 });
    queue.push(delta(0));
    expect(await queue.take()).toEqual({ type: 'typing', replyId: 'r', attempt: 2 });
    expect(await queue.take()).toEqual(delta(0));
  });
});
