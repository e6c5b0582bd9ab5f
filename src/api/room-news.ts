import type { Seat } from '../records/records.ts';
import { iso } from './presenters/time.ts';

/** How a room stands now: which of the candidate's pages writes, and whether the company watches. */
export interface RoomNow {
  seat: Seat | null;
  /** Null for readers whom it does not concern. */
  watching: boolean | null;
}

export interface RoomNews {
  type: 'seat' | 'watched';
  data: object;
}

/** What of it a reader was not told yet, as the contract shows it. */
export function createRoomNews(): (now: RoomNow) => RoomNews[] {
  let told: RoomNow = { seat: null, watching: null };
  return function newsOf({ seat, watching }) {
    const news: RoomNews[] = [];
    if (seat && (seat.clientId !== told.seat?.clientId || seat.since !== told.seat.since)) {
      news.push({ type: 'seat', data: presentSeat(seat) });
    }
    if (watching !== null && watching !== told.watching) news.push({ type: 'watched', data: { watching } });
    told = { seat: seat ?? told.seat, watching };
    return news;
  };
}

export function presentSeat({ clientId, since }: Seat) {
  return { client_id: clientId, since: iso(since) };
}
