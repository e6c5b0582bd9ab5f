import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { FormFault } from '../../account/form-fault.tsx';
import { answerOf, api } from '../../api/client.ts';
import { Button } from '../../design/button.tsx';
import { useKey } from '../../hooks/use-key.ts';
import { useTexts } from '../../texts/provider.tsx';

/** The room as a candidate of this package finds it, as a practice of the member's own. */
export function Try({ id }: { id: string }) {
  const texts = useTexts('packages');
  const [, go] = useLocation();
  const keyFor = useKey();
  const trying = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/packages/{package_id}/try', {
          params: { path: { package_id: id }, header: keyFor({ id }) },
        }),
      ),
    onSuccess: ({ session_id }) => go(`~/room/${session_id}`),
  });
  return (
    <div className="company-form">
      <FormFault fault={trying.error} />
      <p className="choices">
        <Button isBusy={trying.isPending} onClick={() => trying.mutate()}>
          {texts.try}
        </Button>
      </p>
      <p className="soft">{texts.tryHint}</p>
    </div>
  );
}
