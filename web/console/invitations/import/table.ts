/** Columns that a table may have; the first three it must have. */
export const COLUMNS = [
  'package_id',
  'first_name',
  'last_name',
  'email',
  'locale',
  'provider',
  'application_id',
  'candidate_id',
  'additional_time_percent',
] as const;
export const NEEDED = 3;

/** Bytes of UTF-8 that the server takes. */
export const MOST_BYTES = 2 * 1024 * 1024;

interface Invited {
  line: number;
  invitation_id: string;
  url?: string | null;
}

/** A row of the table as it was sent, with what became of it. */
export interface LinkedRow extends Invited {
  name: string;
}

/** Whom each link is for. The server answers in the order of the table that was sent. */
export function linkedRows(text: string, invited: readonly Invited[]): LinkedRow[] {
  const [head = [], ...body] = rowsOf(text);
  const places = ['first_name', 'last_name'].map((name) => head.indexOf(name));
  return invited.map((one, index) => {
    const name = places.map((place) => body[index]?.[place] ?? '').join(' ');
    return { ...one, name: name.trim() };
  });
}

/** The table that was sent, with the id and the link of each row behind it. */
export function tableWithLinks(text: string, invited: readonly Invited[]): string {
  const [head = [], ...body] = rowsOf(text);
  const rows = invited.map(({ invitation_id, url }, index) => [
    ...(body[index] ?? []),
    invitation_id,
    url ?? '',
  ]);
  return [[...head, 'invitation_id', 'link'], ...rows].map(lineOf).join('');
}

/**
 * The cells of a table with commas or semicolons, as its first line has them, without rows that are empty: as the server reads them, which
 * has taken the table.
 */
export function rowsOf(text: string): string[][] {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = () => {
    row.push(cell.trim());
    if (row.some((one) => one !== '')) rows.push(row);
    cell = '';
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text.charAt(++at);
      else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === delimiter) {
      row.push(cell.trim());
      cell = '';
    } else if (sign === '\n' || sign === '\r') endRow();
    else cell += sign;
  }
  endRow();
  return rows;
}

/** No name of a column has either. */
function delimiterOf(text: string): ',' | ';' {
  const [head = ''] = text.split(/[\r\n]/, 1);
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}

/** What a spreadsheet takes for the beginning of a formula, or hides, stands behind an apostrophe. */
function lineOf(cells: readonly string[]): string {
  const defused = cells.map((cell) => (/^[=+\-@\p{Cc}]/u.test(cell) ? `'${cell}` : cell));
  const quoted = defused.map((cell) =>
    /[",;\p{Cc}]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\r\n`;
}
