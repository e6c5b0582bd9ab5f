import type { Session, VoiceSource } from '../../session/session.ts';
import { createSettings, type Settings } from '../../session/settings.ts';
import { isEdited } from '../../voice/words.ts';

/** What is written and not sent yet. It stays over a reload, in this tab. */
export interface Composition {
  text: string;
  /** What of it was spoken; null where all is typed. */
  spoken: Spoken | null;
  /** Grows whenever the focus should go where it is written. */
  calls: number;
}

/** A recording whose words stand in the field. */
export interface Spoken {
  uploadId: string;
  /** As they were written down. */
  words: string;
}

/** Where these words come from, as it is sent with them. */
export function sourceOf({ uploadId, words }: Spoken, text: string): VoiceSource {
  return { upload_id: uploadId, edited: isEdited(text, words) };
}

const compositions = new WeakMap<Session, Settings<Composition>>();

/** One for each session. */
export function composition(session: Session): Settings<Composition> {
  const known = compositions.get(session);
  if (known) return known;
  const name = `composition ${location.pathname}`;
  const settings = createSettings<Composition>(
    name,
    { text: '', spoken: null, calls: 0 },
    () => sessionStorage,
  );
  compositions.set(session, settings);
  return settings;
}
