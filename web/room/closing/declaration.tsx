import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormFault } from '../../account/form-fault.tsx';
import { api } from '../../api/client.ts';
import { announce } from '../../design/announce.ts';
import { Button } from '../../design/button.tsx';
import { Select } from '../../design/select.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { ETHNICITIES, type Said, SEXES, UNSAID } from './declared.ts';

/**
 * What candidates may say of themselves for the audit of bias, and need not. Nothing reads it back, so the form is empty whenever it is
 * opened.
 */
export default function Declaration() {
  const texts = useTexts('declaration');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="closing-part">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {isOpen ? (
        <DeclarationForm />
      ) : (
        <p>
          <Button onClick={() => setOpen(true)}>{texts.open}</Button>
        </p>
      )}
    </section>
  );
}

function DeclarationForm() {
  const texts = useTexts('declaration');
  const [said, say] = useState<Said>(UNSAID);
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: ({ sex, ethnicity }: Said) => {
      const body = { ...(sex !== '' && { sex }), ...(ethnicity !== '' && { ethnicity }) };
      return api.PUT('/auth/me/declaration', { body });
    },
    onSuccess: () => announce(texts.kept),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate(said);
  };
  const change = (next: Partial<Said>) => {
    reset();
    say({ ...said, ...next });
  };
  return (
    <form className="appeal" onSubmit={submit}>
      <FormFault fault={error} />
      <Select
        label={texts.sex}
        value={said.sex}
        choices={SEXES.map((value) => ({ value, label: texts.sexes[value] }))}
        onChoose={(sex) => change({ sex })}
      />
      <Select
        label={texts.ethnicity}
        value={said.ethnicity}
        choices={ETHNICITIES.map((value) => ({ value, label: texts.ethnicities[value] }))}
        onChoose={(ethnicity) => change({ ethnicity })}
      />
      <p className="soft">{texts.again}</p>
      {isSuccess && <p>{texts.kept}</p>}
      <p>
        <Button type="submit" isBusy={isPending}>
          {texts.send}
        </Button>
      </p>
    </form>
  );
}
