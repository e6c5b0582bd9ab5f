import { type ReactNode, useId } from 'react';
import './field.css';

/** What stands around a field. */
export interface Labels {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, as the server or the page says; null when nothing is. */
  fault?: ReactNode;
}

/** What ties the field to it. */
interface Tied {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** A field with its label, a hint and what is wrong with it, all told to those who listen. */
export function Labelled({
  label,
  hint,
  fault,
  id,
  children,
}: Labels & { id: string | undefined; children: (tied: Tied) => ReactNode }) {
  const own = useId();
  const field = id ?? own;
  const hintId = `${field}-hint`;
  const faultId = `${field}-fault`;
  const described = [hint && hintId, fault && faultId].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      {children({
        id: field,
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {hint && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
      {fault && (
        <p id={faultId} className="field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
