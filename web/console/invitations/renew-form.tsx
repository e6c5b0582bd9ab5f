import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../../account/form-fault.tsx';
import { answerOf, api } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useKey } from '../../hooks/use-key.ts';
import { useTexts } from '../../texts/provider.tsx';
import { endOf } from '../days.ts';
import { actionsOf } from './course.ts';
import { type Invitation, useChangedInvitation } from './query.ts';

/** Another link in place of the one that there is. */
export function RenewForm({
  invitation,
  onDone,
}: {
  invitation: Invitation;
  /** Undefined where the answer with the link was lost. */
  onDone: (url: string | undefined) => void;
}) {
  const texts = useTexts('invitations').renew;
  const changed = useChangedInvitation();
  const keyFor = useKey();
  const [day, setDay] = useState('');
  const { invitation_id, status } = invitation;
  const { isOpen } = actionsOf(status);
  const renewing = useMutation({
    mutationFn() {
      const body = isOpen && day !== '' ? { expires_at: endOf(day).toISOString() } : {};
      const params = { path: { invitation_id }, header: keyFor(body) };
      return answerOf(api.POST('/invitations/{invitation_id}/renew', { params, body }));
    },
    onSuccess(answer) {
      changed(answer);
      onDone(answer.url ?? undefined);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!renewing.isPending) renewing.mutate();
  };
  return (
    <form className="company-form" onSubmit={submit}>
      <p>{isOpen ? texts.lead : texts.leadAccepted}</p>
      <FormFault fault={renewing.error} fields={['expires_at']} />
      {isOpen && (
        <Field
          label={texts.day}
          hint={texts.dayHint}
          type="date"
          value={day}
          fault={faultOf(renewing.error, 'expires_at')}
          onChange={({ target }) => setDay(target.value)}
        />
      )}
      <Button type="submit" kind="main" size="large" isBusy={renewing.isPending}>
        {texts.submit}
      </Button>
    </form>
  );
}
