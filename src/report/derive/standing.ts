import type { Standing } from '../../contract/report.ts';
import { abilityLabel } from '../../domain/measurement/labels.ts';
import { fitOf, type MeasuredBand } from '../../domain/measurement/standing.ts';
import type { Locale } from '../../domain/vocabulary.ts';
import { STANDING } from '../texts/standing.ts';

/** The band in words, in the interview's language. */
export function standingOf(band: MeasuredBand & { locale: Locale }): Standing {
  const { level, locale, tasks } = band;
  const fit = fitOf(band);
  const low = abilityLabel(band.low);
  const middle = abilityLabel(band.estimate);
  const high = abilityLabel(band.high);
  const words = STANDING[locale];
  const meaning =
    fit === 'unmeasured'
      ? [words.unmeasured(level)]
      : [words.fits[fit](level), words.range(low, middle, high), words.certainty(tasks)];
  return { fit, title: words.titles[fit](level), meaning, tasks, low_label: low, high_label: high };
}
