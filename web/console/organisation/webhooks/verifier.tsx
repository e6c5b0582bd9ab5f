import { Moment } from '../../../design/moment.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { ShownOnce } from '../../company/shown-once.tsx';

/** As the answer has it: a secret, or a public key in its place. */
export interface VerifierShown {
  secret?: string;
  public_key: string | null;
  /** After a rotation: until when that of before signs as well. */
  previous_until?: string;
}

/** By what the server verifies calls from now on. */
export function Verifier({ shown, onDone }: { shown: VerifierShown; onDone: () => void }) {
  const texts = useTexts('webhooks').secret;
  const { secret, public_key, previous_until } = shown;
  const isPublic = public_key !== null;
  return (
    <ShownOnce
      key={secret ?? public_key}
      title={isPublic ? texts.publicKeyTitle : texts.title}
      label={isPublic ? texts.publicKeyLabel : texts.label}
      value={public_key ?? secret}
      hint={
        <>
          {isPublic ? texts.publicKeyHint : texts.hint}
          {previous_until !== undefined && (
            <>
              {' '}
              {texts.until} <Moment at={previous_until} />
            </>
          )}
        </>
      }
      lost={texts.lost}
      onDone={onDone}
    />
  );
}
