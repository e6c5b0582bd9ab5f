import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../../../account/form-fault.tsx';
import { answerOf, api } from '../../../api/client.ts';
import { faultOf } from '../../../api/problem.ts';
import { Button } from '../../../design/button.tsx';
import { Field } from '../../../design/field.tsx';
import { useKey } from '../../../hooks/use-key.ts';
import { useTexts } from '../../../texts/provider.tsx';
import { endOf, localDay, startOf } from '../../days.ts';

/** Sends all of some days again. */
export function ReplayRange({ id, onDone }: { id: string; onDone: (count: number) => void }) {
  const texts = useTexts('webhooks').deliveries;
  const [from, setFrom] = useState(() => localDay(Date.now()));
  const [to, setTo] = useState(from);
  const keyFor = useKey();
  const replaying = useMutation({
    mutationFn() {
      const body = { from: startOf(from).toISOString(), to: endOf(to).toISOString() };
      const params = { path: { webhook_id: id }, header: keyFor(body) };
      return answerOf(api.POST('/webhooks/{webhook_id}/replay', { params, body }));
    },
    onSuccess: ({ count }) => onDone(count),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!replaying.isPending) replaying.mutate();
  };
  return (
    <form className="company-form" onSubmit={submit}>
      <p>{texts.rangeLead}</p>
      <FormFault fault={replaying.error} fields={['from', 'to']} />
      <Field
        label={texts.rangeFrom}
        type="date"
        required
        value={from}
        fault={faultOf(replaying.error, 'from')}
        onChange={({ target }) => setFrom(target.value)}
      />
      <Field
        label={texts.rangeTo}
        type="date"
        required
        value={to}
        fault={faultOf(replaying.error, 'to')}
        onChange={({ target }) => setTo(target.value)}
      />
      <Button type="submit" kind="main" size="large" isBusy={replaying.isPending}>
        {texts.rangeSubmit}
      </Button>
    </form>
  );
}
