import { useEffect, useRef, useSyncExternalStore } from 'react';
import { announce } from '../../design/announce.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { withoutWords } from '../../voice/words.ts';
import { composition } from '../chat/composition.ts';
import { dictationOf } from './dictation-of.ts';
import { Doing } from './doing.tsx';
import { type Dictation, isToldAtOnce } from './stages.ts';
import { useHold } from './use-hold.ts';
import '../../voice/voice.css';

/** Speaking in place of typing: the button, how loud one is, and what becomes of what is said. */
export default function Talk({ session, sessionId }: { session: Session; sessionId: string }) {
  const texts = useTexts('voice');
  const { controls, attach } = dictationOf(session, sessionId);
  const { dictation, ending } = useSyncExternalStore(controls.subscribe, controls.get);
  const { subscribe, get, change } = composition(session);
  const { spoken } = useSyncExternalStore(subscribe, get);
  useEffect(() => attach(), [attach]);
  useSpoken(dictation, { hasWords: spoken !== null, ending: ending && texts.endings[ending] });
  const isRunning = dictation.state === 'recording' || dictation.state === 'opening';
  const isTold = ending !== null && (spoken !== null || isToldAtOnce(ending, dictation));
  const isFree = dictation.state === 'idle' || dictation.state === 'fault';
  const obstacle = spoken !== null || !(isRunning || isFree) ? texts.busy : null;
  const hold = useHold({
    isRunning,
    isObstructed: obstacle !== null,
    begin: () => void controls.begin(),
    end: controls.end,
  });
  return (
    <div className="talk">
      <Doing dictation={dictation} controls={controls} />
      {isTold && <p className="talk-note">{texts.endings[ending]}</p>}
      {spoken && <p className="talk-note">{texts.spoken}</p>}
      <div className="talk-row">
        <Button
          className={isRunning ? 'talk-button talk-on' : 'talk-button'}
          disabledReason={obstacle}
          title={texts.keys}
          {...hold}
        >
          <Icon name={isRunning ? 'stop' : 'microphone'} />
          {isRunning ? texts.stop : texts.speak}
        </Button>
        {spoken && (
          <Button
            kind="quiet"
            onClick={() => {
              void controls.discard();
              change({ text: withoutWords(get().text, spoken.words), spoken: null });
              announce(texts.announce.discarded);
            }}
          >
            {texts.discard}
          </Button>
        )}
        {isFree && !spoken && (
          <Button kind="quiet" onClick={() => void controls.check()}>
            {texts.settings}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Says what happens to those who do not see it. */
function useSpoken(
  { state }: Dictation,
  { hasWords, ending }: { hasWords: boolean; ending: string | null },
): void {
  const { announce: texts } = useTexts('voice');
  const before = useRef({ state, hasWords });
  useEffect(() => {
    const was = before.current;
    before.current = { state, hasWords };
    if (hasWords && !was.hasWords) announce(texts.words);
    else if (state === 'recording' && was.state !== state) announce(texts.recording);
    else if (state === 'uploading' && was.state === 'recording') announce(ending ?? texts.ended);
  }, [state, hasWords, ending, texts]);
}
