import { useEffect, useRef } from 'react';
import { announce } from '../../design/announce.ts';
import { Progress } from '../../design/progress.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { useElapsed } from '../../voice/elapsed.ts';
import { timesTold, writtenShare } from '../../voice/writing.ts';

/** How far the words are: a bar and a text by what the server tells of them, and before it has, for how long they are awaited. */
export function Writing({ startedAt, lengthMs }: { startedAt: number; lengthMs: number | null }) {
  const { writing: label, written: texts, player } = useTexts('voice');
  const elapsedMs = useElapsed(startedAt);
  const share = writtenShare(elapsedMs, lengthMs);
  const elapsed = player.length(elapsedMs);
  const said =
    lengthMs === null ? elapsed : share ? texts.of(elapsed, player.length(lengthMs)) : texts.long(elapsed);
  useSaidSometimes(timesTold(elapsedMs), `${label}: ${said}`);
  return (
    <>
      <span>{label}</span>
      <Progress label={label} done={share?.done} total={share?.total} text={said} />
      <span className="number soft">{said}</span>
    </>
  );
}

/** Politely, and each time once. */
function useSaidSometimes(times: number, text: string): void {
  const told = useRef(0);
  useEffect(() => {
    if (times > told.current) announce(text);
    told.current = times;
  }, [times, text]);
}
