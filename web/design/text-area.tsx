import type { TextareaHTMLAttributes } from 'react';
import { Labelled, type Labels } from './labelled.tsx';

export interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement>, Labels {}

/** A field of several lines. */
export function TextArea({ label, hint, fault, id, ...area }: TextAreaProps) {
  return (
    <Labelled {...{ label, hint, fault, id }}>
      {(tied) => <textarea {...area} {...tied} dir="auto" />}
    </Labelled>
  );
}
