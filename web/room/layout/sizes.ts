import { roomSettings } from '../settings.ts';

type Shares = Record<string, number>;

/** Shares in per cent that were stored for a group of panels; undefined where there are none. */
export function sizesOf(group: string): Shares | undefined {
  const shares: unknown = roomSettings.get().sizes?.[group];
  if (typeof shares !== 'object' || shares === null) return undefined;
  const entries = Object.entries(shares).filter(([, share]) => Number.isFinite(share));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

export function saveSizes(group: string, shares: Shares): void {
  roomSettings.change({ sizes: { ...roomSettings.get().sizes, [group]: shares } });
}
