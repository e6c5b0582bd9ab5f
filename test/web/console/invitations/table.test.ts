import { readCsv } from '../../../../src/api/invitations/csv-rows.ts';
import { IMPORT_COLUMNS, NEEDED_COLUMNS } from '../../../../src/api/invitations/import-columns.ts';
import { faultsOf } from '../../../../web/console/invitations/import/faults.ts';
import {
  COLUMNS,
  linkedRows,
  NEEDED,
  rowsOf,
  tableWithLinks,
} from '../../../../web/console/invitations/import/table.ts';

const QUOTED = 'package_id;first_name;last_name\r\np;"Ada ""A""";"Love\r\nlace"\r\n;;\r\n\r\np; Bob ;"a;b"';

describe('a table of invitations', () => {
  it('has the columns that the server knows', () => {
    expect(COLUMNS).toEqual(IMPORT_COLUMNS);
    expect(COLUMNS.slice(0, NEEDED)).toEqual(NEEDED_COLUMNS);
  });

  it.each([
    ['with commas', 'a,b\n1,2\n3,\n'],
    ['with quotation marks, breaks and empty rows', QUOTED],
    ['of an old Macintosh', 'a,b\r1,2\r'],
    ['that is empty', ''],
  ])('%s is read as the server reads it', async (_, text) => {
    const { rows } = await readCsv(text, 100);
    expect(rowsOf(text)).toEqual(rows.map(({ cells }) => cells));
  });

  it('gets the link of each row behind it, with nothing that a spreadsheet would run', () => {
    const invited = [
      { line: 2, invitation_id: 'one', url: 'https://viva.example/i#t' },
      { line: 6, invitation_id: 'two', url: null },
    ];
    expect(tableWithLinks(QUOTED.replace(' Bob ', '=1+1'), invited)).toBe(
      'package_id,first_name,last_name,invitation_id,link\r\n' +
        'p,"Ada ""A""","Love\r\nlace",one,https://viva.example/i#t\r\n' +
        'p,\'=1+1,"a;b",two,\r\n',
    );
    expect(linkedRows(QUOTED, invited).map(({ name }) => name)).toEqual(['Ada "A" Love\r\nlace', 'Bob a;b']);
  });

  it('takes time by its length alone', () => {
    const started = performance.now();
    rowsOf('"'.repeat(2_000_000));
    rowsOf(','.repeat(2_000_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('the faults of a table', () => {
  it('have their line and their column', () => {
    const errors = [
      { path: 'line 3.email', message: 'is no address' },
      { path: 'line 4', message: 'has too few cells' },
      { path: '', message: 'and 5 more' },
    ];
    expect(faultsOf({ errors, detail: '' })).toEqual([
      { line: '3', column: 'email', message: 'is no address' },
      { line: '4', column: '', message: 'has too few cells' },
      { line: '', column: '', message: 'and 5 more' },
    ]);
    expect(faultsOf({ detail: 'too large' })).toEqual([{ line: '', column: '', message: 'too large' }]);
  });
});
