import { Tooltip as Popup, TooltipAnchor, TooltipProvider } from '@ariakit/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import './tooltip.css';

/** Says more about a control while it is pointed at or has the focus. Nothing that one has to know stands here alone. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactElement }) {
  return (
    <TooltipProvider timeout={400}>
      <TooltipAnchor render={children} />
      <Popup className="tooltip" gutter={4}>
        {text}
      </Popup>
    </TooltipProvider>
  );
}
