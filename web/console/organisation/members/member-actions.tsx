import { answerOf, api } from '../../../api/client.ts';
import { useTexts } from '../../../texts/provider.tsx';
import { Confirm } from '../../company/confirm.tsx';
import { DialogButton } from '../../company/dialog-button.tsx';
import type { Member } from '../query.ts';
import { InviteMember, type MadeLink } from './invite-member.tsx';

/** What an admin may do with a member, or with the link of somebody who is invited. */
export function MemberActions({
  member,
  onLink,
  onChanged,
}: {
  member: Member;
  onLink: (link: MadeLink) => void;
  onChanged: () => void;
}) {
  const { nickname, email } = member;
  return (
    <div className="company-actions">
      {nickname === null && email !== null ? (
        <OfInvited email={email} {...{ member, onLink, onChanged }} />
      ) : (
        <OfJoined name={nickname ?? ''} {...{ member, onChanged }} />
      )}
    </div>
  );
}

function OfInvited({
  email,
  member: { user_id, role },
  onLink,
  onChanged,
}: Parameters<typeof MemberActions>[0] & { email: string }) {
  const texts = useTexts('organisation').members;
  return (
    <>
      <DialogButton label={texts.again} about={email} size="small">
        {(close) => (
          <InviteMember
            invited={{ email, role }}
            onDone={(link) => {
              close();
              onLink(link);
            }}
          />
        )}
      </DialogButton>
      <Confirm
        label={texts.withdraw}
        about={email}
        size="small"
        lead={texts.withdrawLead}
        act={() => remove(user_id)}
        onDone={onChanged}
      />
    </>
  );
}

function OfJoined({ name, member, onChanged }: { name: string; member: Member; onChanged: () => void }) {
  const texts = useTexts('organisation').members;
  const { user_id } = member;
  const role = member.role === 'admin' ? 'interviewer' : 'admin';
  const change = () =>
    answerOf(api.PATCH('/organisation/members/{user_id}', { params: { path: { user_id } }, body: { role } }));
  return (
    <>
      <Confirm
        label={role === 'admin' ? texts.makeAdmin : texts.makeInterviewer}
        about={name}
        size="small"
        kind="plain"
        lead={texts.makeLead(name)}
        act={change}
        onDone={onChanged}
      />
      <Confirm
        label={texts.remove}
        about={name}
        size="small"
        lead={texts.removeLead(name)}
        act={() => remove(user_id)}
        onDone={onChanged}
      />
    </>
  );
}

function remove(user_id: string): Promise<unknown> {
  return api.DELETE('/organisation/members/{user_id}', { params: { path: { user_id } } });
}
