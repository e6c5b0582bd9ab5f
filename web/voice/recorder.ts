/** A recording is cut so often, in ms: what a browser that dies loses. */
const SLICE_MS = 1_000;
const SOUND_BITS = 32_000;
const PICTURE_BITS = 1_200_000;

/** What is recorded, best first, of the types that the server takes. */
const SOUND = ['audio/webm;codecs=opus', 'audio/webm', 'audio/ogg;codecs=opus', 'audio/mp4'];
const PICTURE = ['video/webm;codecs=vp8,opus', 'video/webm'];

/** One that runs. */
export interface Recorder {
  /** The last slice comes, then `ended` resolves. */
  stop(): void;
  ended: Promise<void>;
}

/** The form in which this browser records; null where it has none that the server takes. */
export function formOf(
  hasPicture: boolean,
  isSupported: (form: string) => boolean = (form) => MediaRecorder.isTypeSupported(form),
): string | null {
  return (hasPicture ? PICTURE : SOUND).find(isSupported) ?? null;
}

/** The media type of a form, without its codecs. */
export function typeOf(form: string): string {
  return form.split(';', 1)[0] ?? form;
}

/** Records, a slice a second. Only together do they play: each goes to `keep` in its order, one after the other. */
export function record(
  stream: MediaStream,
  form: string,
  keep: (slice: ArrayBuffer) => Promise<void>,
  create: (stream: MediaStream, options: MediaRecorderOptions) => MediaRecorder = (of, options) =>
    new MediaRecorder(of, options),
): Recorder {
  const recorder = create(stream, {
    mimeType: form,
    audioBitsPerSecond: SOUND_BITS,
    videoBitsPerSecond: PICTURE_BITS,
  });
  let kept: Promise<void> = Promise.resolve();
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const ended = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (data.size === 0) return;
      kept = kept.then(async () => keep(await data.arrayBuffer()));
      // Said once more at the end.
      kept.catch(stop);
    });
    recorder.addEventListener('stop', () => kept.then(resolve, reject));
  });
  recorder.start(SLICE_MS);
  return { stop, ended };
}
