import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type RefObject, useEffect, useRef } from 'react';

/** What a person has written, by the name of the field. */
export type Fields = (name: string) => string;

export interface Form {
  ref: RefObject<HTMLFormElement | null>;
  submit: (event: FormEvent<HTMLFormElement>) => void;
  isBusy: boolean;
  /** Why the last try failed; null while nothing has. */
  fault: Error | null;
}

/** A form that is sent as one call. After a failure the focus goes to the first field that is wrong. */
export function useForm(send: (fields: Fields) => Promise<unknown>): Form {
  const ref = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error } = useMutation({ mutationFn: send });
  useEffect(() => {
    if (error) ref.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [error]);
  return {
    ref,
    submit(event) {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      if (!isPending) mutate((name) => String(form.get(name) ?? ''));
    },
    isBusy: isPending,
    fault: error,
  };
}
