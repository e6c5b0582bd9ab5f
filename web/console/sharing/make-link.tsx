import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../../account/form-fault.tsx';
import { answerOf, api } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useKey } from '../../hooks/use-key.ts';
import { useTexts } from '../../texts/provider.tsx';
import { WordSelect } from '../company/word-select.tsx';
import { endOf, localDay } from '../days.ts';
import type { ReportLink } from './query.ts';

/** So long it works where nothing else is said. */
const USUAL_MS = 30 * 24 * 3_600_000;

export function MakeLink({ id, onDone }: { id: string; onDone: (made: { url?: string }) => void }) {
  const texts = useTexts('sharing');
  const [audience, setAudience] = useState<ReportLink['audience']>('company');
  const [day, setDay] = useState(() => localDay(Date.now() + USUAL_MS));
  const keyFor = useKey();
  const making = useMutation({
    mutationFn() {
      const body = { audience, expires_at: endOf(day).toISOString() };
      const params = { path: { id }, header: keyFor(body) };
      return answerOf(api.POST('/interview/{id}/report/links', { params, body }));
    },
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!making.isPending) making.mutate();
  };
  return (
    <form className="company-form" onSubmit={submit}>
      <FormFault fault={making.error} fields={['expires_at']} />
      <WordSelect label={texts.audience} names={texts.audiences} value={audience} onChoose={setAudience} />
      <Field
        label={texts.expires}
        hint={texts.expiresHint}
        type="date"
        required
        value={day}
        fault={faultOf(making.error, 'expires_at')}
        onChange={({ target }) => setDay(target.value)}
      />
      <Button type="submit" kind="main" size="large" isBusy={making.isPending}>
        {texts.submit}
      </Button>
    </form>
  );
}
