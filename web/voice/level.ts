/** So often is one's own sound looked at, in ms; seldom where a person wants nothing to move. */
const LOOK_MS = 80;
const CALM_MS = 500;
/** Loudness that fills the meter, and that of silence, in decibels of full scale. */
const LOUDEST_DB = -8;
const SILENCE_DB = -60;

/** Tells how loud a stream is, from 0 to 100, until it is closed. Nothing of it is kept or sent. */
export function openLevel(
  stream: MediaStream,
  { isCalm, onLevel }: { isCalm: boolean; onLevel: (level: number) => void },
): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1_024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(
    () => {
      analyser.getFloatTimeDomainData(samples);
      onLevel(levelOf(samples));
    },
    isCalm ? CALM_MS : LOOK_MS,
  );
  return () => {
    clearInterval(timer);
    void context.close();
  };
}

/** How loud these samples are, from 0 (silence) to 100. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const db = 10 * Math.log10(sum / samples.length + Number.EPSILON);
  const share = (db - SILENCE_DB) / (LOUDEST_DB - SILENCE_DB);
  return Math.round(100 * Math.min(1, Math.max(0, share)));
}
