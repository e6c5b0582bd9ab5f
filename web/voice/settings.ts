import { useSyncExternalStore } from 'react';
import { createSettings } from '../session/settings.ts';

/** What a person has chosen to speak with, in this browser. */
export interface VoiceSettings {
  /** They have read what happens with what they say, and tried their microphone. */
  isExplained: boolean;
  /** Ids of devices; empty: the system's own choice. */
  microphone: string;
  camera: string;
}

export const voiceSettings = createSettings<VoiceSettings>(
  'voice',
  { isExplained: false, microphone: '', camera: '' },
  () => localStorage,
);

export function useVoiceSettings(): VoiceSettings {
  return useSyncExternalStore(voiceSettings.subscribe, voiceSettings.get);
}
