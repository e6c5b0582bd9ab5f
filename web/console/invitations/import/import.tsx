import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../../api/client.ts';
import { useTitle } from '../../../design/title.ts';
import { useKey } from '../../../hooks/use-key.ts';
import { useTexts } from '../../../texts/provider.tsx';
import { FaultTable } from './fault-table.tsx';
import { Format } from './format.tsx';
import { ImportForm } from './import-form.tsx';
import { type Imported, ImportResult } from './import-result.tsx';
import '../../company/company.css';
import '../invitations.css';

/** Invites many by a table: all of its rows, or none. */
export default function Import() {
  const { import: texts, one } = useTexts('invitations');
  useTitle(texts.title);
  const queries = useQueryClient();
  const [made, setMade] = useState<Imported | null>(null);
  const keyFor = useKey();
  const importing = useMutation({
    async mutationFn(table: { text: string; sendEmail: boolean }): Promise<Imported> {
      const { text, sendEmail } = table;
      const query = sendEmail ? ({ send_email: 'true' } as const) : {};
      const params = { header: keyFor(table), query };
      const headers = { 'Content-Type': 'text/csv' };
      const { invitations } = await answerOf(
        api.POST('/invitations/import', { body: text, params, headers, bodySerializer: (body) => body }),
      );
      return { text, invitations };
    },
    onSuccess(imported) {
      setMade(imported);
      void queries.invalidateQueries({ queryKey: ['invitations'] });
    },
  });
  return (
    <main className="console-page">
      <p>
        <Link href="/invitations">{one.back}</Link>
      </p>
      <h1>{texts.title}</h1>
      {made ? (
        <ImportResult
          imported={made}
          onAgain={() => {
            importing.reset();
            setMade(null);
          }}
        />
      ) : (
        <>
          <p className="soft">{texts.lead}</p>
          <Format />
          <ImportForm isBusy={importing.isPending} onSend={(table) => importing.mutate(table)} />
          {importing.error && <FaultTable error={importing.error} />}
        </>
      )}
    </main>
  );
}
