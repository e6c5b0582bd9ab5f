import type { Connection } from './session.ts';
import type { StreamState } from './stream.ts';
import type { Timers } from './timers.ts';

/** Short breaks are healed before anybody needs to know. */
const PATIENCE_MS = 5_000;

/** What is said of the stream: `offline` only when it has been gone for 5 s and the server cannot be reached either. */
export function createConnection({
  timers,
  probe,
  onChange,
}: {
  timers: Timers;
  /** Whether the server can be reached. */
  probe: () => Promise<boolean>;
  onChange: (connection: Connection) => void;
}): { streamIs(state: StreamState): void; follow(): void; close(): void } {
  let connection: Connection = { state: 'connecting' };
  let callOff = () => {};

  function become(next: Connection): void {
    if (next.state === connection.state) return;
    connection = next;
    onChange(next);
  }

  function lose(): void {
    if (connection.state === 'reconnecting' || connection.state === 'offline') return;
    become({ state: 'reconnecting', since: timers.date() });
    callOff = timers.after(PATIENCE_MS, () => void look());
  }

  async function look(): Promise<void> {
    const isThere = await probe();
    if (connection.state !== 'reconnecting' && connection.state !== 'offline') return;
    become({ state: isThere ? 'reconnecting' : 'offline', since: connection.since });
    callOff = timers.after(PATIENCE_MS, () => void look());
  }

  function settle(next: Connection): void {
    callOff();
    become(next);
  }

  return {
    streamIs({ state }) {
      if (state === 'broken') lose();
      else if (state === 'open' || state === 'replaced' || state === 'ended') settle({ state });
      else if (state !== 'connecting') settle({ state: 'connecting' });
    },
    follow: () => settle({ state: 'following' }),
    close: () => callOff(),
  };
}
