import { useMemo } from 'react';
import { codeBytes } from '../../editor/code-size.ts';
import { useTexts } from '../../texts/provider.tsx';
import { compare, type Pair, type Piece } from './compare.ts';
import { useMeasures } from './hooks.ts';
import './comparison.css';

interface Side {
  label: string;
  text: string;
  /** Of all that there was, where the text is only its beginning. */
  bytes?: number;
}

/** Two outputs line by line, with what departs marked; not by colour alone. */
export default function Comparison({ left, right }: { left: Side; right: Side }) {
  const { results: texts } = useTexts('work');
  const { size } = useMeasures();
  const { pairs, rest, isPrecise } = useMemo(() => compare(left.text, right.text), [left.text, right.text]);
  const shownBytes = codeBytes(left.text);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too
    <div className="comparison" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              {left.label}
              {left.bytes !== undefined && left.bytes > shownBytes && (
                <span className="soft"> · {texts.cutAt(size(shownBytes), size(left.bytes))}</span>
              )}
            </th>
            <th scope="col">{right.label}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={pair.place} className={differs(pair) ? 'comparison-differs' : undefined}>
              <Cell pieces={pair.left} isLeft />
              <Cell pieces={pair.right} />
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="soft">{texts.restLines(rest)}</p>}
      {!isPrecise && <p className="soft">{texts.imprecise}</p>}
    </div>
  );
}

function Cell({ pieces, isLeft = false }: { pieces: readonly Piece[] | null; isLeft?: boolean }) {
  const { results: texts } = useTexts('work');
  if (pieces === null) return <td className="comparison-missing">{texts.missing}</td>;
  const Mark = isLeft ? 'del' : 'ins';
  return (
    <td>
      {pieces.map(({ from, text, differs }) =>
        differs ? <Mark key={from}>{text}</Mark> : <span key={from}>{text}</span>,
      )}
    </td>
  );
}

function differs({ left, right }: Pair): boolean {
  return [left, right].some((pieces) => pieces === null || pieces.some((piece) => piece.differs));
}
