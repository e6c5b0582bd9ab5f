import { createGate } from '../../../src/database/sqlite/gate.ts';
import { DatabaseUnavailable } from '../../../src/database/unavailable.ts';

describe('the gate to a connection', () => {
  const soon = (ms = 1_000) => performance.now() + ms;

  it('lets one in at a time, in the order of coming', async () => {
    const gate = createGate();
    const order: number[] = [];
    await gate.enter(soon());
    const others = [1, 2, 3].map(async (number) => {
      await gate.enter(soon());
      order.push(number);
      gate.leave();
    });
    await Promise.resolve();
    expect(order).toEqual([]);
    gate.leave();
    await Promise.all(others);
    expect(order).toEqual([1, 2, 3]);
  });

  it('turns away who has waited long enough, and is not lost to those behind', async () => {
    const gate = createGate();
    await gate.enter(soon());
    const late = gate.enter(soon(20));
    const patient = gate.enter(soon());
    await expect(late).rejects.toThrow(DatabaseUnavailable);
    gate.leave();
    await patient;
    gate.leave();
    await gate.enter(soon());
  });
});
