import { type Devices, openCapture } from '../../../web/voice/capture.ts';
import { captureFaultOf } from '../../../web/voice/faults.ts';

const STREAM = { getTracks: () => [] } as unknown as MediaStream;

function devices(getUserMedia: MediaDevices['getUserMedia'], more: Partial<Devices> = {}): Devices {
  return { isSecure: true, canRecord: true, media: { getUserMedia }, ...more };
}

function fails(name: string) {
  return () => Promise.reject(new DOMException('no', name));
}

describe('opening a microphone', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'none'],
    ['NotReadableError', 'busy'],
    ['SomethingNew', 'unknown'],
  ])('says of %s what can be done: %s', async (name, fault) => {
    const wish = { microphone: '', camera: null };
    expect(await openCapture(wish, devices(fails(name)))).toEqual({ kind: 'fault', fault });
  });

  it('asks nobody on a page that is not secure, or in a browser that cannot record', async () => {
    const wish = { microphone: '', camera: null };
    const asks = fails('asked');
    expect(await openCapture(wish, devices(asks, { isSecure: false }))).toEqual({
      kind: 'fault',
      fault: 'insecure',
    });
    expect(await openCapture(wish, devices(asks, { media: undefined }))).toEqual({
      kind: 'fault',
      fault: 'unsupported',
    });
    expect(await openCapture(wish, devices(asks, { canRecord: false }))).toEqual({
      kind: 'fault',
      fault: 'unsupported',
    });
  });

  it('takes the system’s own where the chosen one is gone', async () => {
    const asked: (MediaStreamConstraints | undefined)[] = [];
    const opened = await openCapture(
      { microphone: 'gone', camera: null },
      devices(async (constraints) => {
        asked.push(constraints);
        if (asked.length === 1) throw new DOMException('no', 'OverconstrainedError');
        return STREAM;
      }),
    );
    expect(opened.kind).toBe('open');
    expect(asked[0]).toMatchObject({ audio: { deviceId: { exact: 'gone' } }, video: false });
    expect(asked[1]?.audio).not.toHaveProperty('deviceId');
  });

  it('leaves the camera off unless it is wanted', async () => {
    let asked: MediaStreamConstraints | undefined;
    const open = (camera: string | null) =>
      openCapture(
        { microphone: '', camera },
        devices(async (constraints) => {
          asked = constraints;
          return STREAM;
        }),
      );
    await open(null);
    expect(asked?.video).toBe(false);
    await open('front');
    expect(asked?.video).toMatchObject({ deviceId: { exact: 'front' } });
  });

  it('knows no error that is none', () => {
    expect(captureFaultOf('no')).toBe('unknown');
  });
});
