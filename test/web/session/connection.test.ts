import { createConnection } from '../../../web/session/connection.ts';
import { manualTimers } from '../../support/web/timers.ts';

describe('what is said of the connection', () => {
  let timers: ReturnType<typeof manualTimers>;
  let states: string[];
  let isThere: boolean;
  let connection: ReturnType<typeof createConnection>;

  beforeEach(() => {
    timers = manualTimers();
    [states, isThere] = [[], false];
    connection = createConnection({
      timers,
      probe: async () => isThere,
      onChange: ({ state }) => states.push(state),
    });
    connection.streamIs({ state: 'open' });
  });

  it('is not offline within 5 s', async () => {
    connection.streamIs({ state: 'broken' });
    await timers.pass(4_999);
    connection.streamIs({ state: 'connecting' });
    connection.streamIs({ state: 'open' });
    await timers.pass(60_000);
    expect(states).toEqual(['open', 'reconnecting', 'open']);
  });

  it('is not offline while the server can be reached', async () => {
    isThere = true;
    connection.streamIs({ state: 'broken' });
    await timers.pass(60_000);
    expect(states).toEqual(['open', 'reconnecting']);
  });

  it('is offline after 5 s without a server, since it broke, until the server is there', async () => {
    const since = timers.date();
    const told: unknown[] = [];
    connection = createConnection({
      timers,
      probe: async () => isThere,
      onChange: (change) => told.push(change),
    });
    connection.streamIs({ state: 'broken' });
    await timers.pass(5_000);
    connection.streamIs({ state: 'broken' });
    expect(told).toEqual([
      { state: 'reconnecting', since },
      { state: 'offline', since },
    ]);
    isThere = true;
    await timers.pass(5_000);
    expect(told.at(-1)).toEqual({ state: 'reconnecting', since });
  });
});
