import { ENGINES } from '../support/database/places.ts';
import { temporaryRecords } from '../support/records/records.ts';

/** Both clocks are this machine's. */
const CLOSE_MS = 1_000;

describe.each(ENGINES)('the clock of the database (%s)', (engine) => {
  it('shows the time, in whole milliseconds', async () => {
    const store = await temporaryRecords(engine);
    const now = await store.records.now();
    expect(Number.isSafeInteger(now)).toBe(true);
    expect(Math.abs(now - Date.now())).toBeLessThan(CLOSE_MS);
    await store.remove();
  });
});
