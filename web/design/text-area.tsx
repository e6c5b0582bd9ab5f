import { type ReactNode, type TextareaHTMLAttributes, useId } from 'react';
import './field.css';

export interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, as the server or the page says; null when nothing is. */
  fault?: ReactNode;
}

/** A field of several lines with its label, a hint and what is wrong with it, all told to those who listen. */
export function TextArea({ label, hint, fault, id, ...area }: TextAreaProps) {
  const own = useId();
  const field = id ?? own;
  const hintId = `${field}-hint`;
  const faultId = `${field}-fault`;
  const described = [hint && hintId, fault && faultId].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <textarea
        {...area}
        id={field}
        dir="auto"
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
      />
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
