import { useState } from 'react';

/** A text while it is edited; it follows what it stands for when that changes by another way. */
export function useEdit(value: string) {
  const [before, setBefore] = useState(value);
  const [text, setText] = useState(value);
  if (before !== value) {
    setBefore(value);
    setText(value);
  }
  return [text, setText] as const;
}
