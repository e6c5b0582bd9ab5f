import { Badge } from '../../design/badge.tsx';
import type { Tone } from '../../design/banner.tsx';
import { standingOf } from './standing.ts';

type Standing = ReturnType<typeof standingOf>;

const TONES: Record<Standing, Tone> = { active: 'good', expired: 'warn', revoked: 'plain' };

export function StandingBadge({
  of,
  names,
}: {
  of: Parameters<typeof standingOf>[0];
  names: Readonly<Record<Standing, string>>;
}) {
  const standing = standingOf(of, Date.now());
  return <Badge tone={TONES[standing]}>{names[standing]}</Badge>;
}
