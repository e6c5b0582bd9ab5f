import { Badge } from '../design/badge.tsx';
import type { Tone } from '../design/banner.tsx';
import { useTexts } from '../texts/provider.tsx';
import { labelAt } from './compare/scale.ts';
import type { Interview } from './interviews/query.ts';

type Fit = NonNullable<Interview['fit']>;

const TONES: Record<Fit, Tone> = {
  above: 'good',
  meets: 'good',
  likely_meets: 'good',
  likely_below: 'warn',
  below: 'warn',
  unmeasured: 'plain',
};

/** What the report found, in words: how the band lies to the level that was asked for, and from where to where it goes. */
export function Standing({ ability, fit }: Pick<Interview, 'ability' | 'fit'>) {
  const texts = useTexts('console');
  if (!ability || !fit) return null;
  const [low, high] = [labelAt(ability.low), labelAt(ability.high)];
  return (
    <span className="standing">
      <Badge tone={TONES[fit]}>{texts.fits[fit]}</Badge>
      {fit !== 'unmeasured' && (
        <span className="soft">
          {low === high ? texts.labels[low] : texts.range(texts.labels[low], texts.labels[high])}
        </span>
      )}
    </span>
  );
}
