import { Icon } from '../../../design/icon.tsx';
import { Moment } from '../../../design/moment.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import type { Delivery } from './query.ts';

/** Every try as a stop on a line, from the oldest on; the last one in words. */
export function Tries({ attempts }: Pick<Delivery, 'attempts'>) {
  const { deliveries: texts } = useTexts('webhooks');
  const last = attempts.at(-1);
  if (last === undefined) return <span className="soft">{texts.noTry}</span>;
  return (
    <details className="tries">
      <summary>
        <span className="tries-line" aria-hidden="true">
          {attempts.map(({ at, error }) => (
            <span key={at} className={error === null ? 'try try-good' : 'try try-bad'}>
              <Icon name={error === null ? 'check' : 'close'} />
            </span>
          ))}
        </span>
        <Outcome attempt={last} />
      </summary>
      <ol aria-label={texts.tries}>
        {attempts.map((attempt) => (
          <li key={attempt.at}>
            <Moment at={attempt.at} />: <Outcome attempt={attempt} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Outcome({ attempt: { http_status, error } }: { attempt: Delivery['attempts'][number] }) {
  const { errors, accepted } = useTexts('webhooks');
  return (
    <span>
      {error === null ? accepted : errors[error]}
      {http_status !== null && <span className="soft"> ({http_status})</span>}
    </span>
  );
}
