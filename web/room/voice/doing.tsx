import { explanationOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { DeviceSelect } from '../../voice/device-select.tsx';
import { useElapsed } from '../../voice/elapsed.ts';
import { isLasting } from '../../voice/faults.ts';
import { LevelMeter } from '../../voice/meter.tsx';
import { LONGEST_MS } from '../../voice/recording.ts';
import { useVoiceSettings, voiceSettings } from '../../voice/settings.ts';
import type { DictationControls } from './dictation.ts';
import type { Dictation, DictationFault } from './stages.ts';
import { Writing } from './writing.tsx';

/** What happens between the press of the button and the words, with what can be done meanwhile. */
export function Doing({
  dictation,
  controls,
  hasCamera = false,
}: {
  dictation: Dictation;
  controls: DictationControls;
  hasCamera?: boolean;
}) {
  const texts = useTexts('voice');
  const discard = (
    <Button kind="quiet" size="small" onClick={() => void controls.discard()}>
      {texts.discard}
    </Button>
  );
  switch (dictation.state) {
    case 'idle':
      return null;
    case 'explaining':
      return <Explanation controls={controls} />;
    case 'opening':
      return <p className="talk-note soft">{texts.opening}</p>;
    case 'checking':
      return <Check stream={dictation.stream} controls={controls} />;
    case 'recording':
      return (
        <div className="talk-row">
          <strong>{texts.recording}</strong>
          <LevelMeter stream={dictation.stream} />
          <Elapsed startedAt={dictation.startedAt} />
          {discard}
        </div>
      );
    case 'uploading':
      return (
        <div className="talk-row">
          <span>{texts.uploading}</span>
          <Progress label={texts.uploading} done={dictation.taken} total={dictation.recorded} />
          {discard}
        </div>
      );
    case 'writing':
      return (
        <div className="talk-row">
          <Writing startedAt={dictation.startedAt} lengthMs={dictation.lengthMs} />
          {discard}
        </div>
      );
    case 'fault':
      return <Fault fault={dictation.fault} controls={controls} hasCamera={hasCamera} />;
  }
}

function Elapsed({ startedAt }: { startedAt: number }) {
  const texts = useTexts('voice');
  return <span className="number">{texts.time(useElapsed(startedAt), LONGEST_MS)}</span>;
}

function Explanation({ controls }: { controls: DictationControls }) {
  const { explain: texts } = useTexts('voice');
  return (
    <section className="talk-panel" aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <p>{texts.lead}</p>
      <p>{texts.kept}</p>
      <p className="talk-row">
        <Button kind="main" autoFocus onClick={() => void controls.check()}>
          {texts.turnOn}
        </Button>
        <Button kind="quiet" onClick={() => void controls.discard()}>
          {texts.notNow}
        </Button>
      </p>
    </section>
  );
}

function Check({ stream, controls }: { stream: MediaStream; controls: DictationControls }) {
  const { check: texts, keys, settings } = useTexts('voice');
  const { microphone } = useVoiceSettings();
  return (
    <section className="talk-panel" aria-label={settings}>
      <p>{texts.lead}</p>
      <LevelMeter stream={stream} />
      <DeviceSelect
        kind="audioinput"
        value={microphone}
        onChoose={(id) => {
          voiceSettings.change({ microphone: id });
          void controls.check();
        }}
      />
      <p className="soft">{keys}</p>
      <p>
        <Button
          kind="main"
          autoFocus
          onClick={() => {
            voiceSettings.change({ isExplained: true });
            controls.end();
          }}
        >
          {texts.done}
        </Button>
      </p>
    </section>
  );
}

function Fault({
  fault,
  controls,
  hasCamera,
}: {
  fault: DictationFault;
  controls: DictationControls;
  hasCamera: boolean;
}) {
  const texts = useTexts('voice');
  const isKept = fault.kind === 'transcriber';
  const isOpenable = fault.kind === 'capture' && !isLasting(fault.fault);
  return (
    <section className="talk-panel" role="alert">
      <p className="field-fault">
        {faultText(fault, hasCamera ? { ...texts.faults, ...texts.cameraFaults } : texts.faults)}
      </p>
      <p className="talk-row">
        {isKept && <Button onClick={() => void controls.again()}>{texts.again}</Button>}
        {isOpenable && <Button onClick={() => void controls.check()}>{texts.again}</Button>}
        <Button kind="quiet" onClick={() => void controls.discard()}>
          {isKept ? texts.discard : texts.close}
        </Button>
      </p>
    </section>
  );
}

function faultText(fault: DictationFault, texts: Record<string, string>): string {
  if (fault.kind === 'refused') return explanationOf(fault.problem);
  return (fault.kind === 'capture' ? texts[fault.fault] : texts[fault.kind]) ?? '';
}
