import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';

/** A row with the line on which it begins; lines count from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** What cannot be read as a table, from a line on. */
export interface CsvFault {
  line: number;
}

/** Cells of a row that are looked at: no table has as many columns. */
const MOST_CELLS = 100;
/** Bytes that are read at a time: what others wait for. */
const AT_A_TIME = 16 * 1024;

/**
 * Rows of a table with commas or semicolons, as its first line has them; those without anything are left out. Ends with a fault where
 * quotation marks are not as they have to be. Keeps {@link MOST_CELLS} cells of a row, and `mostRows` rows.
 */
export async function readCsv(
  text: string,
  mostRows: number,
): Promise<{ rows: CsvRow[]; fault: CsvFault | null }> {
  const rows: CsvRow[] = [];
  let line = 1;
  let doubled = 0;
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    // Of what is broken further on, the rows before would be lost on their way through the stream.
    on_record(record: string[], { lines }) {
      const cells = record.slice(0, MOST_CELLS).map((cell) => cell.trim());
      if (rows.length < mostRows && cells.some((cell) => cell !== '')) rows.push({ line, cells });
      // The parser takes the end of a line that stands in a cell, where it is of two characters, for two.
      doubled += record.reduce((count, cell) => count + cell.split('\r\n').length - 1, 0);
      line = lines + 1 - doubled;
      return null;
    },
  });
  parser.resume();
  try {
    await feed(parser, Buffer.from(text));
    return { rows, fault: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, fault: { line } };
  }
}

async function feed(parser: ReturnType<typeof parse>, bytes: Buffer): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('end', resolve);
    parser.on('error', reject);
  });
  // Told below, once all is fed.
  ended.catch(() => undefined);
  for (let from = 0; from < bytes.length && !parser.destroyed; from += AT_A_TIME) {
    parser.write(bytes.subarray(from, from + AT_A_TIME));
    await nextTurn();
  }
  if (!parser.destroyed) parser.end();
  await ended;
}

/** No name of a column has either. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/[\r\n]/, 1);
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}
