import { useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { useTexts } from '../texts/provider.tsx';
import { mediaAddress } from './calls.ts';
import './voice.css';

/** Past the end of every recording, in s. */
const BEYOND_S = 1e7;

/** A recording, played by the browser's own controls from the parts that it asks the server for. */
export default function Player({ uploadId, durationMs }: { uploadId: string; durationMs: number | null }) {
  const { player: texts } = useTexts('voice');
  const [hasPicture, setPicture] = useState(false);
  const [fault, setFault] = useState(false);
  const [tries, setTries] = useState(0);
  const place = useRef<HTMLVideoElement>(null);
  const look = (element: HTMLVideoElement) => {
    setPicture(element.videoWidth > 0);
    measure(element);
  };
  // What a browser has read, or has failed to, before the element stands in the page is told to nobody.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another element
  useEffect(() => {
    const element = place.current;
    if (element?.error) setFault(true);
    else if (element && element.readyState >= element.HAVE_METADATA) look(element);
  }, [tries]);
  const label = durationMs === null ? texts.recording : texts.label(texts.length(durationMs));
  if (fault) {
    return (
      <p className="player-fault">
        {texts.fault}{' '}
        <Button
          size="small"
          onClick={() => {
            setFault(false);
            setTries(tries + 1);
          }}
        >
          {texts.again}
        </Button>
      </p>
    );
  }
  return (
    <figure className="player">
      {/* biome-ignore lint/a11y/useMediaCaption: what is said in it stands beside it as text */}
      <video
        key={tries}
        ref={place}
        className={hasPicture ? 'player-picture' : 'player-sound'}
        src={mediaAddress(uploadId)}
        controls
        preload="metadata"
        aria-label={label}
        onLoadedMetadata={({ currentTarget }) => look(currentTarget)}
        onError={() => setFault(true)}
      />
      <figcaption className="soft number">{label}</figcaption>
    </figure>
  );
}

/** What a browser has recorded does not say how long it is: whoever looks behind its end is told, and can seek in it then. */
function measure(element: HTMLVideoElement): void {
  if (element.duration !== Number.POSITIVE_INFINITY) return;
  element.addEventListener(
    'seeked',
    () => {
      element.currentTime = 0;
    },
    { once: true },
  );
  element.currentTime = BEYOND_S;
}
