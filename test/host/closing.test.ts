import { createClosing } from '../../src/host/closing.ts';

describe('closing', () => {
  it('closes what was opened last first', async () => {
    const order: string[] = [];
    const closing = createClosing();
    for (const name of ['store', 'worker', 'API']) closing.add(name, async () => void order.push(name));
    await closing.close();
    expect(order).toEqual(['API', 'worker', 'store']);
  });

  it('closes behind all others what has to last until then', async () => {
    const order: string[] = [];
    const closing = createClosing();
    for (const name of ['store', 'API']) closing.add(name, async () => void order.push(name));
    closing.addLast('listener', async () => void order.push('listener'));
    await closing.close();
    expect(order).toEqual(['API', 'store', 'listener']);
  });

  it('closes the rest when one fails or hangs, and says which', async () => {
    const order: string[] = [];
    const closing = createClosing(20);
    closing.add('store', async () => void order.push('store'));
    closing.add('hanging', () => new Promise(() => undefined));
    closing.add('failing', () => Promise.reject(new Error('no')));
    await expect(closing.close()).rejects.toThrow(/failing did not close.*hanging did not close/);
    expect(order).toEqual(['store']);
  });

  it('closes nothing twice', async () => {
    let count = 0;
    const closing = createClosing();
    closing.add('store', async () => void count++);
    await closing.close();
    await closing.close();
    expect(count).toBe(1);
  });
});
