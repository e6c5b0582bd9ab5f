import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './banner.css';

export type Tone = 'plain' | 'good' | 'warn' | 'bad';

const ICONS: Record<Tone, IconName> = { plain: 'info', good: 'check', warn: 'warning', bad: 'warning' };

/** One thing that concerns the whole view. `isUrgent`: those who listen hear it at once. */
export function Banner({
  tone = 'plain',
  isUrgent = false,
  children,
}: {
  tone?: Tone;
  isUrgent?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`banner banner-${tone}`} role={isUrgent ? 'alert' : undefined}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
