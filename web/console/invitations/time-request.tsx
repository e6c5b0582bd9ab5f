import { Banner } from '../../design/banner.tsx';
import type { ButtonProps } from '../../design/button.tsx';
import { Moment } from '../../design/moment.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { DialogButton } from '../company/dialog-button.tsx';
import { ChangeForm } from './change-form.tsx';
import { actionsOf, asksForTime } from './course.ts';
import { nameOf } from './invitee.tsx';
import type { Invitation } from './query.ts';

/** What the candidate asked for, and the time that they are given for it. */
export function TimeRequest({ invitation }: { invitation: Invitation }) {
  const texts = useTexts('invitations').request;
  const { time_request, status, additional_time_percent } = invitation;
  if (time_request === null) return null;
  return (
    <Banner tone={asksForTime(invitation) ? 'warn' : 'plain'}>
      <div className="request">
        <p>
          <strong>{texts.title}</strong>{' '}
          <span className="soft">
            <Moment at={time_request.at} />
          </span>
        </p>
        <Wish text={time_request.text} />
        {additional_time_percent > 0 && <p>{texts.granted(additional_time_percent)}</p>}
        {actionsOf(status).change && (
          <p className="choices">
            <GiveTime invitation={invitation} kind={asksForTime(invitation) ? 'main' : 'plain'} />
          </p>
        )}
      </div>
    </Banner>
  );
}

/** Gives the time that was asked for, with the request in sight. */
export function GiveTime({
  invitation,
  kind = 'plain',
  size = 'normal',
}: { invitation: Invitation } & Pick<ButtonProps, 'kind' | 'size'>) {
  const texts = useTexts('invitations').request;
  const { candidate, time_request } = invitation;
  return (
    <DialogButton label={texts.give} about={nameOf(candidate)} title={texts.give} kind={kind} size={size}>
      {(close) => (
        <>
          {time_request && <Wish text={time_request.text} />}
          <ChangeForm invitation={invitation} isTimeOnly action={texts.submit} onDone={close} />
        </>
      )}
    </DialogButton>
  );
}

function Wish({ text }: { text: string }) {
  return (
    <p className="request-text multi-line" dir="auto">
      {text}
    </p>
  );
}
