import { useEffect, useState } from 'react';
import { Select } from '../design/select.tsx';
import { useTexts } from '../texts/provider.tsx';

/** Which microphone or camera is used. Nothing where there is only one to choose. */
export function DeviceSelect({
  kind,
  value,
  onChoose,
}: {
  kind: 'audioinput' | 'videoinput';
  value: string;
  onChoose: (id: string) => void;
}) {
  const texts = useTexts('voice');
  const devices = useDevices(kind);
  if (devices.length < 2) return null;
  const choices = [
    { value: '', label: texts.anyDevice },
    ...devices.map(({ deviceId, label }) => ({ value: deviceId, label: label || deviceId })),
  ];
  const isThere = choices.some((choice) => choice.value === value);
  return (
    <Select
      label={kind === 'audioinput' ? texts.device : texts.camera}
      value={isThere ? value : ''}
      choices={choices}
      onChoose={onChoose}
    />
  );
}

/** The devices of a kind, as they come and go. Browsers name them only to a page that may use them. */
function useDevices(kind: MediaDeviceKind): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  useEffect(() => {
    const { mediaDevices } = navigator;
    const read = () =>
      mediaDevices.enumerateDevices().then(
        (all) =>
          setDevices(
            all.filter((one) => one.kind === kind && one.deviceId !== '' && one.deviceId !== 'default'),
          ),
        // None to choose from: the system's own is used.
        () => setDevices([]),
      );
    void read();
    mediaDevices.addEventListener('devicechange', read);
    return () => mediaDevices.removeEventListener('devicechange', read);
  }, [kind]);
  return devices;
}
