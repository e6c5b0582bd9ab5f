import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../../../account/form-fault.tsx';
import { answerOf, api } from '../../../api/client.ts';
import { faultOf } from '../../../api/problem.ts';
import { Button } from '../../../design/button.tsx';
import { Field } from '../../../design/field.tsx';
import { useKey } from '../../../hooks/use-key.ts';
import { useTexts } from '../../../texts/provider.tsx';
import { WordSelect } from '../../company/word-select.tsx';
import type { Role } from '../query.ts';

/** A link that was made just now; `url` is undefined where the answer with the link was lost. */
export interface MadeLink {
  email: string;
  url: string | undefined;
}

/** A link for somebody new, or a new one for whoever is invited already. */
export function InviteMember({
  invited,
  onDone,
}: {
  invited?: { email: string; role: Role };
  onDone: (link: MadeLink) => void;
}) {
  const { members: texts, roles } = useTexts('organisation');
  const [email, setEmail] = useState(invited?.email ?? '');
  const [role, setRole] = useState<Role>(invited?.role ?? 'interviewer');
  const keyFor = useKey();
  const inviting = useMutation({
    mutationFn() {
      const body = { email: email.trim(), role };
      return answerOf(api.POST('/organisation/members', { body, params: { header: keyFor(body) } }));
    },
    onSuccess: ({ url }) => onDone({ email: email.trim(), url }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!inviting.isPending) inviting.mutate();
  };
  return (
    <form className="company-form" onSubmit={submit}>
      {invited && <p>{texts.againLead}</p>}
      <FormFault fault={inviting.error} fields={['email']} />
      <Field
        label={texts.email}
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        readOnly={invited !== undefined}
        value={email}
        fault={faultOf(inviting.error, 'email')}
        onChange={({ target }) => setEmail(target.value)}
      />
      <WordSelect label={texts.role} names={roles} value={role} onChoose={setRole} />
      <p className="field-hint">{texts.roleHint}</p>
      <Button type="submit" kind="main" size="large" isBusy={inviting.isPending}>
        {texts.submit}
      </Button>
    </form>
  );
}
