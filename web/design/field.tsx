import type { InputHTMLAttributes } from 'react';
import { Labelled, type Labels } from './labelled.tsx';

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement>, Labels {}

/** An input of one line. */
export function Field({ label, hint, fault, id, ...input }: FieldProps) {
  return <Labelled {...{ label, hint, fault, id }}>{(tied) => <input {...input} {...tied} />}</Labelled>;
}
