import { Badge } from '../../design/badge.tsx';
import type { Tone } from '../../design/banner.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { asksForTime } from './course.ts';
import type { Invitation, InvitationStatus } from './query.ts';

const TONES: Record<InvitationStatus, Tone> = {
  created: 'plain',
  opened: 'plain',
  accepted: 'good',
  finished: 'good',
  expired: 'warn',
  cancelled: 'warn',
};

/** How it stands, and whether its candidate asks for something. */
export function StatusBadge({ invitation }: { invitation: Invitation }) {
  const texts = useTexts('invitations');
  const { status, time_request, additional_time_percent } = invitation;
  return (
    <span className="interview-state">
      <Badge tone={TONES[status]}>{texts.statuses[status]}</Badge>
      {asksForTime(invitation) && <Badge tone="warn">{texts.asksForTime}</Badge>}
      {time_request !== null && additional_time_percent > 0 && <Badge>{texts.askedForTime}</Badge>}
    </span>
  );
}
