import { Checkbox } from '../../design/checkbox.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { MARKER_KINDS, type Marker, type MarkerKind } from './markers.ts';

/** Which kinds are drawn, listed and jumped to; each with its colour and how many there are. */
export function MarkFilter({
  markers,
  kinds,
  onChange,
}: {
  markers: readonly Marker[];
  kinds: ReadonlySet<MarkerKind>;
  onChange: (kinds: ReadonlySet<MarkerKind>) => void;
}) {
  const texts = useTexts('playback');
  const counts = Map.groupBy(markers, ({ kind }) => kind);
  const turn = (kind: MarkerKind, isShown: boolean) =>
    onChange(new Set(MARKER_KINDS.filter((other) => (other === kind ? isShown : kinds.has(other)))));
  return (
    <fieldset className="playback-filter">
      <legend className="unseen">{texts.shown}</legend>
      {MARKER_KINDS.map((kind) => (
        <Checkbox
          key={kind}
          label={
            <>
              <span className={`mark-sample mark-${kind}`} aria-hidden="true" />
              {texts.kinds[kind]} <span className="soft number">{counts.get(kind)?.length ?? 0}</span>
            </>
          }
          isChecked={kinds.has(kind)}
          onChange={(isShown) => turn(kind, isShown)}
        />
      ))}
    </fieldset>
  );
}
