import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../../../account/form-fault.tsx';
import { answerOf, api } from '../../../api/client.ts';
import { faultOf } from '../../../api/problem.ts';
import { Button } from '../../../design/button.tsx';
import { Field } from '../../../design/field.tsx';
import { useKey } from '../../../hooks/use-key.ts';
import { useTexts } from '../../../texts/provider.tsx';
import { WordBoxes } from '../../company/word-boxes.tsx';
import { endOf } from '../../days.ts';
import type { Scope } from '../query.ts';

export function MakeKey({ onDone }: { onDone: (made: { name: string; key?: string }) => void }) {
  const texts = useTexts('organisation').keys;
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>([]);
  const [day, setDay] = useState('');
  const [lacksScope, setLacksScope] = useState(false);
  const keyFor = useKey();
  const making = useMutation({
    mutationFn() {
      const body = { name, scopes, ...(day !== '' && { expires_at: endOf(day).toISOString() }) };
      return answerOf(api.POST('/organisation/keys', { body, params: { header: keyFor(body) } }));
    },
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLacksScope(scopes.length === 0);
    if (scopes.length > 0 && !making.isPending) making.mutate();
  };
  return (
    <form className="company-form" onSubmit={submit}>
      <FormFault fault={making.error} fields={['name', 'expires_at']} />
      <Field
        label={texts.name}
        hint={texts.nameHint}
        required
        maxLength={100}
        dir="auto"
        value={name}
        fault={faultOf(making.error, 'name')}
        onChange={({ target }) => setName(target.value)}
      />
      <WordBoxes
        legend={texts.scopesLegend}
        fault={lacksScope && scopes.length === 0 ? texts.noScope : null}
        names={texts.scopes}
        picked={scopes}
        onPick={setScopes}
      />
      <Field
        label={texts.expires}
        hint={texts.expiresHint}
        type="date"
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
