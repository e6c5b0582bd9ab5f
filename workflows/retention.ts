import { housekeeping } from './activities.ts';

/** Ends the interviews whose time is over. A schedule starts it once a day, however many processes there are. */
export async function retention(): Promise<{ erased: number }> {
  return { erased: await housekeeping.eraseExpired() };
}
