import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import { TRACKS, type Track } from '../../../src/domain/vocabulary.ts';

/** The bank that ships, with so little time for each task of these tracks. */
export async function hastyBank(limitMs: number, tracks: readonly Track[] = TRACKS): Promise<Bank> {
  const bank = await loadBank('tasks');
  return {
    ...bank,
    cards(track, ...about) {
      const cards = bank.cards(track, ...about);
      return tracks.includes(track) ? cards.map((card) => ({ ...card, limitMs })) : cards;
    },
  };
}
