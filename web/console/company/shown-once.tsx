import { type ReactNode, useEffect, useRef } from 'react';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { Copyable } from './copyable.tsx';

/**
 * A link or a secret that the server does not have to show again. It stays until its reader says that they have it. `value` is
 * undefined where the answer that had it was lost: then `lost` says what to do.
 */
export function ShownOnce({
  title,
  label,
  value,
  hint,
  lost,
  onDone,
}: {
  title: ReactNode;
  label: string;
  value: string | undefined;
  hint: ReactNode;
  lost: ReactNode;
  onDone: () => void;
}) {
  const texts = useTexts('company');
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section ref={place} tabIndex={-1} className="shown-once" aria-label={label}>
      <Banner tone={value === undefined ? 'warn' : 'good'}>
        <div className="company-form">
          <p>
            <strong>{title}</strong>
          </p>
          {value === undefined ? <p>{lost}</p> : <Copyable label={label} value={value} hint={hint} />}
          <p>
            <Button onClick={onDone}>{texts.done}</Button>
          </p>
        </div>
      </Banner>
    </section>
  );
}
