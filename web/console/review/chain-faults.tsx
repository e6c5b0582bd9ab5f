import type { Integrity } from '../../integrity/query.ts';
import { useTexts } from '../../texts/provider.tsx';

type Chain = Integrity['chain'];

/** Rows of a fault that are named; more are counted. */
const MOST_ROWS = 5;

/** What of the record is not as it came, a line for each. */
export function ChainFaults({ chain: { faults, fault_count: count } }: { chain: Chain }) {
  const { chain: texts } = useTexts('review');
  return (
    <>
      <ul className="chain-faults" aria-label={texts.faults}>
        {faults.map((fault, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fault is what stands at its place
          <li key={place}>
            <strong>{texts.kinds[fault.kind]}</strong>: {texts.batches(fault.from, fault.to)}
            {fault.event_seq !== null && `, ${texts.knownBy(fault.event_seq)}`}
            <Rows fault={fault} />
          </li>
        ))}
      </ul>
      {count > faults.length && <p className="soft">{texts.more(count - faults.length)}</p>}
    </>
  );
}

/** Which rows it is about, by store and number. */
function Rows({ fault: { kind, rows, row_count: count } }: { fault: Chain['faults'][number] }) {
  const { chain: texts } = useTexts('review');
  if (rows.length === 0) return null;
  const named = rows
    .slice(0, MOST_ROWS)
    .map(({ store, task_id, client_id, seq }) => texts.row(texts.stores[store], seq, [task_id, client_id]));
  const more = count - named.length;
  return (
    <span className="soft chain-fault-rows">
      {kind === 'removed' && `${texts.leftOfIt} `}
      {named.join('; ')}
      {more > 0 && `; ${texts.moreRows(more)}`}
    </span>
  );
}
