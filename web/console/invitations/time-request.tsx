import { Banner } from '../../design/banner.tsx';
import { Moment } from '../../design/moment.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { DialogButton } from '../company/dialog-button.tsx';
import { ChangeForm } from './change-form.tsx';
import { actionsOf, asksForTime } from './course.ts';
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
        <p className="request-text multi-line" dir="auto">
          {time_request.text}
        </p>
        {additional_time_percent > 0 && <p>{texts.granted(additional_time_percent)}</p>}
        {actionsOf(status).change && (
          <p className="choices">
            <DialogButton label={texts.give} kind={asksForTime(invitation) ? 'main' : 'plain'}>
              {(close) => (
                <ChangeForm invitation={invitation} isTimeOnly action={texts.submit} onDone={close} />
              )}
            </DialogButton>
          </p>
        )}
      </div>
    </Banner>
  );
}
