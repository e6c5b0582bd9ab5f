/** What happens to the page, as far as the engine needs it. Each `on…` gives what ends the listening. */
export interface Page {
  /** It became visible, came back from the back-forward cache, or the machine has a network again. */
  onWake(listener: () => void): () => void;
  /** The machine says that it has no network. */
  onOffline(listener: () => void): () => void;
  /** It is hidden: the last moment at which it is sure to run. */
  onHidden(listener: () => void): () => void;
  /** It goes, for good or into the back-forward cache. */
  onLeave(listener: () => void): () => void;
  /** It came back from the back-forward cache. */
  onReturn(listener: () => void): () => void;
}
