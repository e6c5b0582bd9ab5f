import type { ReactNode } from 'react';
import type { Tone } from './banner.tsx';
import './badge.css';

/** A word or two about something, beside its name. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
