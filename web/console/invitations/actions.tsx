import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/client.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Confirm } from '../company/confirm.tsx';
import { DialogButton } from '../company/dialog-button.tsx';
import { ChangeForm } from './change-form.tsx';
import { actionsOf } from './course.ts';
import { type Invitation, useChangedInvitation } from './query.ts';
import { RenewForm } from './renew-form.tsx';

/** What can be done with it, as it stands. */
export function Actions({
  invitation,
  onRenewed,
}: {
  invitation: Invitation;
  onRenewed: (url: string | undefined) => void;
}) {
  const texts = useTexts('invitations');
  const changed = useChangedInvitation();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const may = actionsOf(invitation.status);
  const { invitation_id } = invitation;
  const leave = () => {
    go('/invitations');
    void queries.invalidateQueries({ queryKey: ['invitations'] });
  };
  const cancel = async () => {
    const path = { invitation_id };
    changed(await answerOf(api.POST('/invitations/{invitation_id}/cancel', { params: { path } })));
  };
  return (
    <div className="company-actions">
      {may.change && (
        <DialogButton label={texts.change.open}>
          {(close) => <ChangeForm invitation={invitation} action={texts.change.submit} onDone={close} />}
        </DialogButton>
      )}
      <DialogButton label={texts.renew.open}>
        {(close) => (
          <RenewForm
            invitation={invitation}
            onDone={(url) => {
              close();
              onRenewed(url);
            }}
          />
        )}
      </DialogButton>
      {may.cancel && (
        <Confirm label={texts.cancel.open} lead={texts.cancel.lead} act={cancel} onDone={() => undefined} />
      )}
      {may.isOpen && (
        <Confirm
          label={texts.erase.open}
          lead={texts.erase.lead}
          act={() => api.DELETE('/invitations/{invitation_id}', { params: { path: { invitation_id } } })}
          onDone={leave}
        />
      )}
    </div>
  );
}
