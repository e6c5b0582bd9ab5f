/** Of texts that never come back, so many are remembered. */
const MOST_SENT = 200;

/**
 * Tells a text that comes from elsewhere from one's own that comes back: what is typed is told to a store, and the store's
 * text, which may be some keystrokes behind, is shown to the editor again.
 */
export interface Echo {
  /** A text that the editor has told. */
  sent(text: string): void;
  /** Whether the store's text says nothing that the editor does not know. */
  isKnown(text: string): boolean;
}

/** `text`: what both begin with. */
export function createEcho(text: string): Echo {
  let last = text;
  let sent: string[] = [];

  return {
    sent(told) {
      sent = [...sent.slice(-MOST_SENT + 1), told];
    },
    isKnown(stored) {
      if (stored === last) return true;
      last = stored;
      const place = sent.indexOf(stored);
      sent = sent.slice(place + 1);
      if (place >= 0) return true;
      sent = [];
      return false;
    },
  };
}
