import { useTexts } from '../texts/provider.tsx';
import type { Signal } from './query.ts';
import './integrity.css';

/** Both ways to read a signal, beside each other: neither weighs more. */
export function Readings({ suspicious, innocent }: Pick<Signal, 'suspicious' | 'innocent'>) {
  const texts = useTexts('integrity');
  return (
    <dl className="readings">
      <div>
        <dt>{texts.suspicious}</dt>
        <dd>{suspicious}</dd>
      </div>
      <div>
        <dt>{texts.innocent}</dt>
        <dd>{innocent}</dd>
      </div>
    </dl>
  );
}
