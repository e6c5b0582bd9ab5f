import { FormFault } from '../../../account/form-fault.tsx';
import { isProblem } from '../../../api/problem.ts';
import { Banner } from '../../../design/banner.tsx';
import { Table } from '../../../design/table.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { faultsOf } from './faults.ts';

/** All that is wrong with the table, or why it could not be sent. */
export function FaultTable({ error }: { error: Error }) {
  const texts = useTexts('invitations').import;
  if (!isProblem(error, 'invalid')) return <FormFault fault={error} />;
  const faults = faultsOf(error.problem).map((fault, index) => ({ ...fault, id: String(index) }));
  return (
    <>
      <Banner tone="bad" isUrgent>
        {texts.faults(faults.length)}
      </Banner>
      <Table
        caption={texts.fault.message}
        isStacked
        rows={faults}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'line',
            heading: texts.fault.line,
            cell: ({ line }) => (line === '' ? texts.whole : `${texts.fault.line} ${line}`),
          },
          {
            id: 'column',
            heading: texts.fault.column,
            cell: ({ column }) => column !== '' && <code>{column}</code>,
          },
          { id: 'message', heading: texts.fault.message, cell: ({ message }) => message },
        ]}
      />
    </>
  );
}
