/** Code or texts that a page needs did not come: the connection is gone, or the server has another build by now. */
export class LoadFault extends Error {
  override readonly name = 'LoadFault';
}

/** How each load that failed is forgotten. */
const failures = new Set<() => void>();

/** Loads it when it is first wanted, with the same promise for everybody. One that failed stays so until it is tried again. */
export function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | null = null;
  const forget = () => {
    loading = null;
  };
  const start = () => {
    const started = load().catch((cause: unknown) => {
      failures.add(forget);
      throw new LoadFault('a part of the page did not come', { cause });
    });
    // Where a promise says this, React's `use` reads it without a stop.
    const tell = (value: Loaded) => Object.assign(started, { status: 'fulfilled', value });
    started.then(tell, () => {});
    return started;
  };
  return () => {
    loading ??= start();
    return loading;
  };
}

/** What failed is loaded anew when it is next wanted. */
export function tryAgain(): void {
  for (const forget of failures) forget();
  failures.clear();
}
