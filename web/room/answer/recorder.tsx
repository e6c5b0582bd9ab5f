import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { DeviceSelect } from '../../voice/device-select.tsx';
import { LevelMeter } from '../../voice/meter.tsx';
import { useVoiceSettings, voiceSettings } from '../../voice/settings.ts';
import { Doing } from '../voice/doing.tsx';
import { type Dictation, type DictationSnapshot, isToldAtOnce } from '../voice/stages.ts';
import type { BoundAnswer } from './answer-of.ts';

/** From the open devices to the last byte at the server. */
export function Recorder({
  bound,
  dictation,
  ending,
  onType,
}: {
  bound: BoundAnswer;
  dictation: Dictation;
  ending: DictationSnapshot['ending'];
  onType: () => void;
}) {
  const texts = useTexts('voice');
  const { controls } = bound;
  const { state } = dictation;
  return (
    <>
      {(state === 'checking' || state === 'recording') && <Preview stream={dictation.stream} />}
      {state === 'checking' ? (
        <Devices bound={bound} stream={dictation.stream} />
      ) : (
        <Doing dictation={dictation} controls={controls} hasCamera={bound.answering.get().hasCamera} />
      )}
      {ending && isToldAtOnce(ending, dictation) && <p>{texts.endings[ending]}</p>}
      <p className="talk-row">
        {state === 'checking' && (
          <Button kind="main" autoFocus onClick={() => void controls.begin()}>
            <Icon name="microphone" />
            {texts.answer.begin}
          </Button>
        )}
        {state === 'recording' && (
          <Button className="talk-on" autoFocus onClick={controls.end}>
            <Icon name="stop" />
            {texts.stop}
          </Button>
        )}
        <Button onClick={onType}>{texts.answer.type}</Button>
      </p>
    </>
  );
}

function Devices({ bound: { controls, answering }, stream }: { bound: BoundAnswer; stream: MediaStream }) {
  const { check } = useTexts('voice');
  const { microphone, camera } = useVoiceSettings();
  const { hasCamera } = useSyncExternalStore(answering.subscribe, answering.get);
  const choose = (change: Parameters<typeof voiceSettings.change>[0]) => {
    voiceSettings.change(change);
    void controls.check();
  };
  return (
    <>
      <p>{check.lead}</p>
      <LevelMeter stream={stream} />
      <DeviceSelect kind="audioinput" value={microphone} onChoose={(id) => choose({ microphone: id })} />
      {hasCamera && (
        <DeviceSelect kind="videoinput" value={camera} onChoose={(id) => choose({ camera: id })} />
      )}
    </>
  );
}

/** What the camera sees, unheard; nothing where it is off. */
function Preview({ stream }: { stream: MediaStream }) {
  const { answer: texts } = useTexts('voice');
  const place = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (place.current) place.current.srcObject = stream;
  }, [stream]);
  if (stream.getVideoTracks().length === 0) return null;
  return (
    <video ref={place} className="player-picture" muted autoPlay playsInline aria-label={texts.preview} />
  );
}
