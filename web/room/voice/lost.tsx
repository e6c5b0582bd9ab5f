import { useEffect, useState } from 'react';
import { Banner } from '../../design/banner.tsx';
import type { Session } from '../../session/session.ts';
import type { Interview } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { answerOf } from '../answer/answer-of.ts';
import { dictationOf } from './dictation-of.ts';

/** After the end: says that something was said and not sent, where it was, and lets go of it. */
export default function Lost({ session, interview }: { session: Session; interview: Interview }) {
  const { closing: texts } = useTexts('room');
  const [isLost, setLost] = useState(false);
  const { session_id: id, voice, video } = interview;
  useEffect(() => {
    let isGone = false;
    const given = [voice && dictationOf(session, id).giveUp(), video && answerOf(session, id).giveUp()];
    void Promise.all(given).then((all) => {
      if (!isGone) setLost(all.includes(true));
    });
    return () => {
      isGone = true;
    };
  }, [session, id, voice, video]);
  return (
    isLost && (
      <Banner tone="warn" isUrgent>
        {texts.unsaid}
      </Banner>
    )
  );
}
