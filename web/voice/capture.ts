import { type CaptureFault, captureFaultOf, nameOf } from './faults.ts';

/** Which devices are wanted; an empty id is the system's own choice. */
export interface Wish {
  microphone: string;
  /** Null: no picture. */
  camera: string | null;
}

/** Devices that are open. */
export interface Capture {
  stream: MediaStream;
  /** A device went while it was in use, or was taken away. */
  onLost(listener: () => void): void;
  /** Lets go of them: the browser's sign that they are in use goes out. */
  close(): void;
}

export type Opened = { kind: 'open'; capture: Capture } | { kind: 'fault'; fault: CaptureFault };

/** As much of a browser as is needed to open its devices. */
export interface Devices {
  isSecure: boolean;
  canRecord: boolean;
  media: Pick<MediaDevices, 'getUserMedia'> | undefined;
}

function browserDevices(): Devices {
  return {
    isSecure: isSecureContext,
    canRecord: typeof MediaRecorder !== 'undefined',
    media: navigator.mediaDevices,
  };
}

/** Why none can be opened on this page, whatever its reader says; null where nothing stands against it. */
export function captureObstacle(devices: Devices = browserDevices()): CaptureFault | null {
  if (!devices.isSecure) return 'insecure';
  return devices.media && devices.canRecord ? null : 'unsupported';
}

/** Opens microphone and camera; the browser asks the person where they have not said yes before. A chosen one that is gone gives its place to the system's own. */
export async function openCapture(wish: Wish, devices: Devices = browserDevices()): Promise<Opened> {
  const obstacle = captureObstacle(devices);
  if (obstacle !== null || !devices.media) return { kind: 'fault', fault: obstacle ?? 'unsupported' };
  try {
    return { kind: 'open', capture: captureOf(await devices.media.getUserMedia(constraintsOf(wish))) };
  } catch (error) {
    const isGone = nameOf(error) === 'OverconstrainedError';
    if (!isGone || isAny(wish)) return { kind: 'fault', fault: captureFaultOf(error) };
    return openCapture({ microphone: '', camera: wish.camera === null ? null : '' }, devices);
  }
}

function isAny({ microphone, camera }: Wish): boolean {
  return microphone === '' && !camera;
}

function constraintsOf({ microphone, camera }: Wish): MediaStreamConstraints {
  const exactly = (id: string) => (id === '' ? {} : { deviceId: { exact: id } });
  return {
    audio: { ...exactly(microphone), echoCancellation: true, noiseSuppression: true, channelCount: 1 },
    video: camera !== null && { ...exactly(camera), width: { ideal: 1_280 }, height: { ideal: 720 } },
  };
}

function captureOf(stream: MediaStream): Capture {
  return {
    stream,
    onLost(listener) {
      for (const track of stream.getTracks()) track.addEventListener('ended', listener, { once: true });
    },
    close() {
      for (const track of stream.getTracks()) track.stop();
    },
  };
}
