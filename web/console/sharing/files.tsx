import { useMutation } from '@tanstack/react-query';
import { FormFault } from '../../account/form-fault.tsx';
import { answerOf, api } from '../../api/client.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { save } from '../company/download.tsx';

const FORMS = { pdf: 'application/pdf', json: 'application/json' } as const;

/** The report as a page, as PDF, and for programs. */
export function Files({ id }: { id: string }) {
  const texts = useTexts('sharing');
  return (
    <div className="company-group">
      <h2>{texts.files}</h2>
      <div className="company-actions">
        <a className="button" href={`/interview/${id}/report`}>
          {texts.page}
        </a>
        <ReportFile id={id} form="pdf" />
        <ReportFile id={id} form="json" />
      </div>
      <p>
        <a href="/docs/report">{texts.schema}</a>
      </p>
    </div>
  );
}

function ReportFile({ id, form }: { id: string; form: keyof typeof FORMS }) {
  const texts = useTexts('sharing');
  const reading = useMutation({
    async mutationFn() {
      const headers = { Accept: FORMS[form] };
      const asked = { params: { path: { id } }, headers, parseAs: 'blob' } as const;
      save(await answerOf(api.GET('/interview/{id}/report', asked)), `report-${id}.${form}`);
    },
  });
  return (
    <div>
      <FormFault fault={reading.error} />
      <Button isBusy={reading.isPending} onClick={() => reading.mutate()}>
        {texts[form]}
      </Button>
    </div>
  );
}
