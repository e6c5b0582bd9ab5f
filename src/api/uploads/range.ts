/** Bytes from `from` up to `to`, which is not among them. */
export interface Range {
  from: number;
  to: number;
}

/** What one range of bytes asks for: null for all of it, also for what is no single range; `none` where it lies outside. */
export function rangeIn(header: string | undefined, size: number): Range | 'none' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'none' : { from: size - length, to: size };
  }
  const from = Number(first);
  const to = last === '' ? size : Math.min(Number(last) + 1, size);
  if (last !== '' && Number(last) < from) return null;
  return from < size ? { from, to } : 'none';
}
