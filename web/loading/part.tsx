import { type ReactNode, Suspense } from 'react';
import { Progress } from '../design/progress.tsx';
import { Boundary } from './boundary.tsx';

/** A part of a view that is loaded when it is shown. The rest of the view goes on, whatever becomes of it. */
export function Part({ fallback = <Progress />, children }: { fallback?: ReactNode; children: ReactNode }) {
  return (
    <Boundary isPart>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Boundary>
  );
}
