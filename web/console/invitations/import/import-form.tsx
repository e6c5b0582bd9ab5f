import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/button.tsx';
import { Checkbox } from '../../../design/checkbox.tsx';
import { Field } from '../../../design/field.tsx';
import { TextArea } from '../../../design/text-area.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { MOST_BYTES } from './table.ts';

/** A file, or what is typed or pasted: one of them. */
export function ImportForm({
  isBusy,
  onSend,
}: {
  isBusy: boolean;
  onSend: (table: { text: string; sendEmail: boolean }) => void;
}) {
  const texts = useTexts('invitations').import;
  const [typed, setTyped] = useState('');
  const [sendEmail, setSendEmail] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<'notUtf8' | 'tooLarge' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const read = await readTable(file ?? typed);
    setFault('fault' in read ? read.fault : null);
    if ('text' in read) onSend({ text: read.text, sendEmail });
  };
  return (
    <form className="company-form company-page" onSubmit={(event) => void submit(event)}>
      <Field
        label={texts.file}
        hint={texts.fileHint}
        type="file"
        accept=".csv,text/csv,text/plain"
        fault={file && fault ? texts[fault] : null}
        onChange={({ target }) => {
          setFile(target.files?.[0] ?? null);
          setFault(null);
        }}
      />
      {file === null && (
        <TextArea
          label={texts.text}
          rows={8}
          spellCheck={false}
          value={typed}
          fault={fault ? texts[fault] : null}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      <Checkbox label={texts.sendEmail} isChecked={sendEmail} onChange={setSendEmail} />
      <p className="choices">
        <Button type="submit" kind="main" size="large" isBusy={isBusy}>
          {texts.submit}
        </Button>
      </p>
    </form>
  );
}

/** A table in another encoding is refused here: read as UTF-8 it would have other names in it. */
async function readTable(
  source: File | string,
): Promise<{ text: string } | { fault: 'notUtf8' | 'tooLarge' }> {
  const bytes = await new Blob([source]).arrayBuffer();
  if (bytes.byteLength > MOST_BYTES) return { fault: 'tooLarge' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'notUtf8' };
  }
}
