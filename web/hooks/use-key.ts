import { useRef } from 'react';
import { idempotencyKey } from '../api/client.ts';

/** A key for each thing that is asked for: the same again for a repeat, so that it is done once where only the answer was lost. */
export function useKey(): (asked: object) => ReturnType<typeof idempotencyKey> {
  const keys = useRef(new Map<string, ReturnType<typeof idempotencyKey>>());
  return (asked) => {
    const name = JSON.stringify(asked);
    const key = keys.current.get(name) ?? idempotencyKey();
    keys.current.set(name, key);
    return key;
  };
}
