import { Icon } from '../../design/icon.tsx';
import { Moment } from '../../design/moment.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { wayOf } from './course.ts';
import type { Invitation } from './query.ts';

/** How far it has come, as a line with a stop for each step. */
export function Way({ invitation }: { invitation: Invitation }) {
  const texts = useTexts('invitations').way;
  return (
    <ol className="way" aria-label={texts.label}>
      {wayOf(invitation).map(({ id, state, at }) => (
        <li key={id} className={`way-step way-${state}`}>
          <span className="way-stop">
            {state !== 'ahead' && <Icon name={state === 'done' ? 'check' : 'close'} />}
          </span>
          <span>
            {texts.steps[id]}
            <span className="unseen">, {texts.states[state]}</span>
          </span>
          {at !== null && (
            <span className="soft">
              <Moment at={at} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
