import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormFault } from '../../account/form-fault.tsx';
import { faultOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { type PackageDraft, requestOf } from './draft.ts';
import { PackageFields } from './package-fields.tsx';
import type { Package } from './query.ts';

/** Where the server's word on a field is shown. */
const SHOWN = [
  'name',
  'description',
  'languages',
  'max_tasks',
  'time_percent',
  'notice_days',
  'appeal_days',
  'retention_days',
  'media_days',
];

/** All that a package says, to be made or changed. */
export function PackageForm({
  first,
  isNew,
  action,
  send,
  onDone,
  children,
}: {
  first: PackageDraft;
  isNew: boolean;
  action: string;
  send: (request: ReturnType<typeof requestOf>) => Promise<Package>;
  onDone: (made: Package) => void;
  /** Stands beside the button. */
  children: ReactNode;
}) {
  const [draft, setDraft] = useState(first);
  const sending = useMutation({ mutationFn: () => send(requestOf(draft, isNew)), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending) sending.mutate();
  };
  return (
    <form className="company-parts company-page" onSubmit={submit}>
      <PackageFields
        draft={draft}
        isNew={isNew}
        onChange={(change) => setDraft({ ...draft, ...change })}
        faultIn={(field) => faultOf(sending.error, field)}
      />
      <FormFault fault={sending.error} fields={SHOWN} />
      <p className="choices">
        <Button type="submit" kind="main" size="large" isBusy={sending.isPending}>
          {action}
        </Button>
        {children}
      </p>
    </form>
  );
}
