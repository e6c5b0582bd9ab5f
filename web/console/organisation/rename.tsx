import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../../account/form-fault.tsx';
import { answerOf, api } from '../../api/client.ts';
import { faultOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { DialogButton } from '../company/dialog-button.tsx';
import { organisationQuery } from './query.ts';

export function Rename({ name }: { name: string }) {
  const texts = useTexts('organisation').name;
  return (
    <DialogButton label={texts.rename} kind="quiet" size="small">
      {(close) => <RenameForm name={name} onDone={close} />}
    </DialogButton>
  );
}

function RenameForm({ name, onDone }: { name: string; onDone: () => void }) {
  const texts = useTexts('organisation').name;
  const { save } = useTexts('company');
  const queries = useQueryClient();
  const [text, setText] = useState(name);
  const renaming = useMutation({
    mutationFn: () => answerOf(api.PATCH('/organisation', { body: { name: text } })),
    onSuccess(answer) {
      queries.setQueryData(organisationQuery.queryKey, answer);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!renaming.isPending) renaming.mutate();
  };
  return (
    <form className="company-form" onSubmit={submit}>
      <FormFault fault={renaming.error} fields={['name']} />
      <Field
        label={texts.field}
        hint={texts.hint}
        required
        maxLength={100}
        dir="auto"
        value={text}
        fault={faultOf(renaming.error, 'name')}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit" kind="main" size="large" isBusy={renaming.isPending}>
        {save}
      </Button>
    </form>
  );
}
