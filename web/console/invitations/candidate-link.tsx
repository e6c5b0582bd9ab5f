import { useTexts } from '../../texts/provider.tsx';
import { ShownOnce } from '../company/shown-once.tsx';

/** A link that was made just now, for whoever sends it on; `url` is undefined where its answer was lost. */
export function CandidateLink({
  name,
  url,
  onDone,
}: {
  name: string;
  url: string | undefined;
  onDone: () => void;
}) {
  const texts = useTexts('invitations').link;
  return (
    <ShownOnce
      title={<bdi>{texts.title(name)}</bdi>}
      label={texts.label}
      value={url}
      hint={texts.hint}
      lost={texts.lost}
      onDone={onDone}
    />
  );
}
