import { useMutation } from '@tanstack/react-query';
import { FormFault } from '../account/form-fault.tsx';
import { answerOf, api } from '../api/client.ts';
import { Button } from '../design/button.tsx';
import { useTexts } from '../texts/provider.tsx';

const FILE = 'viva-data.json';
/** A browser has begun its download by then, and the page lets go of the file. */
const BEGUN_WITHIN_MS = 60_000;

/** Everything as one file, made when it is asked for. */
export function Exporting() {
  const { exporting: texts } = useTexts('my-data');
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => answerOf(api.GET('/auth/me/export', { parseAs: 'blob' })),
    onSuccess: save,
  });
  return (
    <section className="home-part">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <FormFault fault={error} />
      <p className="choices">
        <Button size="large" isBusy={isPending} onClick={() => mutate()}>
          {texts.action}
        </Button>
      </p>
      <p role="status" className="soft">
        {isSuccess ? texts.done : ''}
      </p>
    </section>
  );
}

/** As a download, which a link to what was read already is. */
function save(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = FILE;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGUN_WITHIN_MS);
}
