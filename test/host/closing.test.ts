import { createClosing } from '../../src/host/closing.ts';

describe('closing', () => {
  it('closes what was opened last first', async () => {
    const closed: string[] = [];
    const closing = createClosing();
    for (const name of ['store', 'worker', 'API']) closing.add(name, async () => void closed.push(name));
    await closing.close();
    expect(closed).toEqual(['API', 'worker', 'store']);
  });

  it('closes the rest when one fails or hangs, and says which', async () => {
    const closed: string[] = [];
    const closing = createClosing(20);
    closing.add('store', async () => void closed.push('store'));
    closing.add('hanging', () => new Promise(() => undefined));
    closing.add('failing', () => Promise.reject(new Error('no')));
    await expect(closing.close()).rejects.toThrow(/failing did not close.*hanging did not close/);
    expect(closed).toEqual(['store']);
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
