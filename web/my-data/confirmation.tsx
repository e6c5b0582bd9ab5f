import { type FormEvent, useState } from 'react';
import { FormFault } from '../account/form-fault.tsx';
import { isProblem } from '../api/problem.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { useTexts } from '../texts/provider.tsx';
import { useErase } from './erase.ts';

/** What goes and what stays, and a word to write: nobody erases themselves by a press too many. */
export function Confirmation({
  isOfCompany,
  onKeep,
  onErased,
}: {
  isOfCompany: boolean;
  onKeep: () => void;
  onErased: () => void;
}) {
  const { erasing: texts } = useTexts('my-data');
  const [written, write] = useState('');
  const erase = useErase(onErased);
  const isMeant = written.trim().toLowerCase() === texts.word;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isMeant && !erase.isPending) erase.mutate();
  };
  return (
    <form className="erasing" onSubmit={submit}>
      <h2>{texts.goes}</h2>
      <ul className="erasing-list">
        {[...texts.gone, ...(isOfCompany ? [texts.goneOfCompany] : [])].map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <h2>{texts.stays}</h2>
      <ul className="erasing-list">
        {texts.staying.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Field
        label={texts.confirm(texts.word)}
        value={written}
        onChange={(event) => write(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
      />
      {isProblem(erase.error, 'last_admin') ? (
        <Banner tone="bad" isUrgent>
          {texts.lastAdmin}
        </Banner>
      ) : (
        <FormFault fault={erase.error} />
      )}
      <p className="erasing-choices">
        <Button onClick={onKeep}>{texts.keep}</Button>
        <Button
          type="submit"
          kind="danger"
          isBusy={erase.isPending}
          disabledReason={isMeant ? null : texts.wordFirst}
        >
          {texts.action}
        </Button>
      </p>
    </form>
  );
}
