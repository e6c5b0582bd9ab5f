/** The streams that are open now, so that logout and shutdown can end them. */
export interface OpenStreams {
  /** `signal` aborts when the stream must end, also by `end`; `leave` says that it has ended. */
  enter(tokenId: string): { signal: AbortSignal; end: () => void; leave: () => void };
  endOf(tokenId: string): void;
  /** Ends all, and every later one at once. */
  endAll(): void;
  size(): number;
}

export function createOpenStreams(): OpenStreams {
  const open = new Map<AbortController, string>();
  let closing = false;
  return {
    enter(tokenId) {
      const controller = new AbortController();
      open.set(controller, tokenId);
      if (closing) controller.abort();
      return {
        signal: controller.signal,
        end: () => controller.abort(),
        leave: () => open.delete(controller),
      };
    },
    endOf(tokenId) {
      for (const [controller, owner] of open) if (owner === tokenId) controller.abort();
    },
    endAll() {
      closing = true;
      for (const controller of open.keys()) controller.abort();
    },
    size: () => open.size,
  };
}
