import { randomBytes, randomUUID } from 'node:crypto';
import type { MediaStore } from '../../../src/media/store.ts';

/** What every store of recordings keeps to. */
export function keepsToTheContract(open: () => MediaStore): void {
  it('gives back what was put there, and nothing for what was not', async () => {
    const store = open();
    const [key, other] = [randomUUID(), randomUUID()];
    const bytes = randomBytes(1_048_604);
    await store.put(key, bytes);
    await store.put(other, Buffer.of(1, 2, 3));
    expect(await store.get(key)).toEqual(bytes);
    expect(await store.get(other)).toEqual(Buffer.of(1, 2, 3));
    expect(await store.get(randomUUID())).toBeNull();
    await store.remove([key, other]);
  });

  it('removes what it is told to, more than is removed by one call too, and takes what is not there', async () => {
    const store = open();
    const keys = Array.from({ length: 30 }, () => randomUUID());
    const kept = randomUUID();
    for (const key of [...keys, kept]) await store.put(key, Buffer.from(key));
    await store.remove([...keys, randomUUID()]);
    expect(await store.get(keys[0] as string)).toBeNull();
    expect(await store.get(keys[29] as string)).toBeNull();
    expect(String(await store.get(kept))).toBe(kept);
    await store.remove([...keys, kept]);
    await store.remove([]);
  });

  it('takes many at the same time', async () => {
    const store = open();
    const keys = Array.from({ length: 20 }, () => randomUUID());
    await Promise.all(keys.map((key) => store.put(key, Buffer.from(key))));
    const found = await Promise.all(keys.map((key) => store.get(key)));
    expect(found.map(String)).toEqual(keys);
    await store.remove(keys);
  });

  it('says that it can be used', async () => {
    await expect(open().check()).resolves.toBeUndefined();
  });
}
