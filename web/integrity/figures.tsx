import { useLocale, useTexts } from '../texts/provider.tsx';
import { figuresOf } from './figures.ts';
import type { Signal } from './query.ts';
import './integrity.css';

/** What a signal measured. */
export function Figures({ facts }: Pick<Signal, 'facts'>) {
  const texts = useTexts('integrity');
  const { locale } = useLocale();
  const figures = figuresOf(facts, texts, locale);
  if (figures.length === 0) return null;
  return (
    <dl className="figures" aria-label={texts.facts}>
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
