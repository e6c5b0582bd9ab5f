import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../../account/form-fault.tsx';
import { answerOf, api } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { localDay } from '../days.ts';
import { changeOf, MOST_PERCENT } from './draft.ts';
import { type Invitation, useChangedInvitation } from './query.ts';

/** More time, and unless `isTimeOnly` another end, for one that is not accepted yet. */
export function ChangeForm({
  invitation,
  isTimeOnly = false,
  action,
  onDone,
}: {
  invitation: Invitation;
  isTimeOnly?: boolean;
  action: string;
  onDone: () => void;
}) {
  const { request: texts, change: words } = useTexts('invitations');
  const changed = useChangedInvitation();
  const [percent, setPercent] = useState(String(invitation.additional_time_percent));
  const [day, setDay] = useState(localDay(invitation.expires_at));
  const { invitation_id } = invitation;
  const changing = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/invitations/{invitation_id}', {
          params: { path: { invitation_id } },
          body: changeOf(invitation, { percent, day }),
        }),
      ),
    onSuccess(answer) {
      changed(answer);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!changing.isPending) changing.mutate();
  };
  return (
    <form className="company-form" onSubmit={submit}>
      <FormFault fault={changing.error} fields={['additional_time_percent', 'expires_at']} />
      <Field
        label={texts.percent}
        hint={texts.percentHint}
        type="number"
        required
        min={0}
        max={MOST_PERCENT}
        step={1}
        value={percent}
        fault={faultOf(changing.error, 'additional_time_percent')}
        onChange={({ target }) => setPercent(target.value)}
      />
      {!isTimeOnly && (
        <Field
          label={words.day}
          type="date"
          required
          value={day}
          fault={faultOf(changing.error, 'expires_at')}
          onChange={({ target }) => setDay(target.value)}
        />
      )}
      <Button type="submit" kind="main" size="large" isBusy={changing.isPending}>
        {action}
      </Button>
    </form>
  );
}
