import { useEffect, useState } from 'react';
import { NOTHING, type Opened, type Replaying, startReplay } from './start-replay.ts';

/**
 * Follows the replay that was started when the interview was read; each try after it, and each view after the first, starts its own.
 * `opened` must stay the same object.
 */
export function useReplay(opened: Opened | null, tries: number): Replaying {
  const [replaying, setReplaying] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try begins anew
  useEffect(() => {
    if (opened === null) return undefined;
    const replay = opened.replay.isClosed() ? startReplay(opened.asked) : opened.replay;
    const follow = () => setReplaying(replay.get());
    follow();
    const stop = replay.subscribe(follow);
    return () => {
      stop();
      replay.close();
    };
  }, [opened, tries]);
  return replaying;
}
