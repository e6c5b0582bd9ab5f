import { useTexts } from '../../texts/provider.tsx';
import type { Interview } from '../interviews/query.ts';
import type { Level } from '../words.ts';
import { labelAt, type Scale } from './scale.ts';

const HEIGHT = 32;
const THICKNESS = 10;

/** A band on the scale that it shares with others; those who hear it hear its ends and its middle. */
export function BandPicture({ interview, scale }: { interview: Interview; scale: Scale }) {
  const texts = useTexts('console');
  const { ability, fit, level } = interview;
  if (!ability) return null;
  const name = (points: number) => texts.labels[labelAt(points)];
  const band = scale.spanOf(ability);
  const isMeasured = fit !== 'unmeasured';
  return (
    <>
      <svg
        className="band-picture"
        height={HEIGHT}
        role="img"
        aria-label={
          isMeasured
            ? texts.compare.band(name(ability.low), name(ability.estimate), name(ability.high))
            : texts.fits.unmeasured
        }
      >
        {scale.steps.map(({ label, start, width }) => (
          <rect
            key={label}
            className={label === level ? 'band-step band-asked' : 'band-step'}
            x={percent(start)}
            width={percent(width)}
            height={HEIGHT}
          />
        ))}
        {isMeasured && (
          <>
            <rect
              className="band-range"
              x={percent(band.start)}
              y={(HEIGHT - THICKNESS) / 2}
              width={percent(band.width)}
              height={THICKNESS}
              rx={THICKNESS / 2}
            />
            <circle
              className="band-middle"
              cx={percent(scale.shareOf(ability.estimate))}
              cy={HEIGHT / 2}
              r="7"
            />
          </>
        )}
      </svg>
      <div className="band-own-names">
        <ScaleNames scale={scale} level={level} />
      </div>
    </>
  );
}

/** The names of the steps, each over its own; of the pictures below it. */
export function ScaleNames({ scale, level }: { scale: Scale; level: Level }) {
  const texts = useTexts('console');
  return (
    <>
      <span className="unseen">{texts.compare.scale}</span>
      <svg className="band-names" height="20" aria-hidden="true">
        {scale.steps.map(({ label, start, width }) => (
          <text
            key={label}
            className={label === level ? 'band-asked-name' : undefined}
            x={percent(start + width / 2)}
            y="14"
          >
            {texts.labels[label]}
          </text>
        ))}
      </svg>
    </>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
