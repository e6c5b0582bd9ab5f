import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPlayer, type Player, type Playing } from './player.ts';

/** The clock of a playback, as long as the view is there. */
export function usePlayer(at: number, line: Parameters<Player['setLine']>[0]): Player {
  const [player] = useState(() => createPlayer({ at, line, frame }));
  useEffect(() => player.setLine(line), [player, line]);
  useEffect(() => player.destroy, [player]);
  return player;
}

function frame(draw: (nowMs: number) => void): () => void {
  const asked = requestAnimationFrame(draw);
  return () => cancelAnimationFrame(asked);
}

/** Something of a playback that a view shows; it is drawn again when that is another value, not with every frame. */
export function usePlaying<Value extends string | number | boolean | null>(
  player: Player,
  select: (playing: Playing) => Value,
): Value {
  return useSyncExternalStore(player.subscribe, () => select(player.get()));
}
