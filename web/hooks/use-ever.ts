import { useState } from 'react';

/** Whether it has ever been so: what was drawn once stays. */
export function useEver(isSo: boolean): boolean {
  const [was, setWas] = useState(isSo);
  if (isSo && !was) setWas(true);
  return isSo || was;
}
