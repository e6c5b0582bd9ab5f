import { Badge } from '../design/badge.tsx';
import type { Tone } from '../design/banner.tsx';
import { useTexts } from '../texts/provider.tsx';
import type { Signal } from './query.ts';

const TONES: Record<Signal['severity'], Tone> = { info: 'plain', notice: 'warn', strong: 'warn' };

/** How much a signal asks for a person's eye, in words. */
export function Severity({ severity }: Pick<Signal, 'severity'>) {
  const { severities } = useTexts('integrity');
  return <Badge tone={TONES[severity]}>{severities[severity]}</Badge>;
}
