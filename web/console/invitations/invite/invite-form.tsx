import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { FormFault } from '../../../account/form-fault.tsx';
import { answerOf, api } from '../../../api/client.ts';
import { faultOf } from '../../../api/problem.ts';
import { Button } from '../../../design/button.tsx';
import { Select } from '../../../design/select.tsx';
import { useKey } from '../../../hooks/use-key.ts';
import { useTexts } from '../../../texts/provider.tsx';
import type { Package } from '../../packages/query.ts';
import { draftFor, type InvitationDraft, requestOf } from '../draft.ts';
import type { Invitation } from '../query.ts';
import { External, Terms, Who } from './invite-fields.tsx';

/** Where the server's word on a field is shown. */
const SHOWN = [
  ...['first_name', 'last_name', 'preferred_name', 'email'].map((name) => `candidate.${name}`),
  ...['provider', 'application_id', 'candidate_id', 'job_id', 'profile_url'].map(
    (name) => `external.${name}`,
  ),
  ...['external', 'valid_from', 'expires_at', 'additional_time_percent', 'redirect_url'],
];

export function InviteForm({
  packages,
  packageId,
  onMade,
}: {
  packages: readonly Package[];
  packageId: string;
  onMade: (invitation: Invitation) => void;
}) {
  const texts = useTexts('invitations').invite;
  const [draft, setDraft] = useState(() => draftFor(firstOf(packages, packageId)));
  const keyFor = useKey();
  const inviting = useMutation({
    mutationFn() {
      const body = requestOf(draft);
      return answerOf(api.POST('/invitations', { body, params: { header: keyFor(body) } }));
    },
    onSuccess: onMade,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!inviting.isPending) inviting.mutate();
  };
  const fields = {
    draft,
    onChange: (change: Partial<InvitationDraft>) => setDraft({ ...draft, ...change }),
    faultIn: (field: string) => faultOf(inviting.error, field),
  };
  return (
    <form className="company-parts company-page" onSubmit={submit}>
      <div className="company-pair">
        <Select
          label={texts.package}
          value={draft.packageId}
          choices={packages.map(({ package_id, name }) => ({ value: package_id, label: name }))}
          onChoose={(chosen) => setDraft({ ...draft, packageId: chosen })}
        />
      </div>
      <Who {...fields} />
      <Terms {...fields} />
      <External {...fields} />
      <FormFault fault={inviting.error} fields={SHOWN} />
      <p className="choices">
        <Button type="submit" kind="main" size="large" isBusy={inviting.isPending}>
          {texts.submit}
        </Button>
        <Link className="button button-large" href="/invitations">
          {texts.cancel}
        </Link>
      </p>
    </form>
  );
}

/** The one that an address names, where people can be invited to it. */
function firstOf(packages: readonly Package[], id: string): string {
  const found = packages.find(({ package_id }) => package_id === id) ?? packages[0];
  return found?.package_id ?? '';
}
