import { setImmediate as nextTurn } from 'node:timers/promises';
import { invitationRequest } from '../../contract/invitations.ts';
import { cellsExpected, FAULTS, rowsAtMost } from '../../contract/texts/faults.ts';
import { excerpt } from '../../domain/text.ts';
import type { InvitationOrder } from '../../records/invitation.ts';
import type { PackageRecord, PackageRecords } from '../../records/package.ts';
import { type Fault, invalid } from '../errors.ts';
import { faultsIn } from '../validate.ts';
import { type CsvRow, readCsv } from './csv-rows.ts';
import { IMPORT_COLUMNS, type ImportColumn, MOST_ROWS, NEEDED_COLUMNS } from './import-columns.ts';
import { orderOf } from './order.ts';

/** Faults that an answer lists: people mend a file at one go. */
const MOST_FAULTS = 1_000;
/** Characters of a column's name. */
const MOST_NAME = 100;
/** Rows that are judged at a time: what others wait for. */
const AT_A_TIME = 200;

export interface ImportedOrder {
  /** On which its row begins. */
  line: number;
  order: InvitationOrder;
}

/**
 * The orders in a table, all of them right. Throws 422 with every fault otherwise. The work is done in small parts, so that others
 * are answered meanwhile, and takes time by the length of the text.
 */
export async function readOrders(
  text: string,
  {
    organisationId,
    packages,
    at,
  }: { organisationId: string; packages: Pick<PackageRecords, 'findAll'>; at: number },
): Promise<ImportedOrder[]> {
  const { rows, fault } = await readCsv(text, MOST_ROWS + 2);
  const [head, ...body] = rows;
  const broken: Fault[] = fault ? [{ path: `line ${fault.line}`, message: FAULTS.brokenQuotes }] : [];
  const columns = head?.cells ?? [];
  const inHead = head ? faultsInHead(head) : [];
  if (broken.length + inHead.length > 0) throw invalid([...inHead, ...broken]);
  if (body.length === 0) throw invalid([{ path: `line ${(head?.line ?? 0) + 1}`, message: FAULTS.noRows }]);
  if (body.length > MOST_ROWS) {
    throw invalid([{ path: `line ${body[MOST_ROWS]?.line}`, message: rowsAtMost(MOST_ROWS) }]);
  }
  const place = columns.indexOf('package_id');
  const ids = new Set(body.map(({ cells }) => cells[place] ?? ''));
  const known = await packages.findAll([...ids], organisationId);
  const orders: ImportedOrder[] = [];
  const faults: Fault[] = [];
  for (const [index, row] of body.entries()) {
    if (index % AT_A_TIME === 0) await nextTurn();
    const judged = judge(row, { columns: columns as ImportColumn[], known, at });
    if ('order' in judged) orders.push({ line: row.line, order: judged.order });
    else faults.push(...judged.faults);
  }
  if (faults.length > 0) throw invalid(faults, 'invalid', MOST_FAULTS);
  return orders;
}

function faultsInHead({ line, cells }: CsvRow): Fault[] {
  const known: readonly string[] = IMPORT_COLUMNS;
  const faults = cells.flatMap((name, index): Fault[] => {
    const path = `line ${line}.${name === '' ? index + 1 : excerpt(name, MOST_NAME)}`;
    if (!known.includes(name)) return [{ path, message: FAULTS.unknownColumn }];
    return cells.indexOf(name) < index ? [{ path, message: FAULTS.repeatedColumn }] : [];
  });
  const missing = NEEDED_COLUMNS.filter((name) => !cells.includes(name));
  return [
    ...faults,
    ...missing.map((name) => ({ path: `line ${line}.${name}`, message: FAULTS.missingColumn })),
  ];
}

function judge(
  { line, cells }: CsvRow,
  {
    columns,
    known,
    at,
  }: { columns: readonly ImportColumn[]; known: ReadonlyMap<string, PackageRecord>; at: number },
): { order: InvitationOrder } | { faults: Fault[] } {
  if (cells.length !== columns.length) {
    return { faults: [{ path: `line ${line}`, message: cellsExpected(columns.length, cells.length) }] };
  }
  const request = requestOf(Object.fromEntries(columns.map((name, index) => [name, cells[index]])));
  const read = invitationRequest.safeParse(request);
  const ordered = known.get(request.package_id ?? '');
  const faults = [...(read.error ? faultsIn(read.error, request) : []), ...packageFaults(request, ordered)];
  const judged = read.data && ordered && faults.length === 0 ? orderOf(read.data, ordered, at) : { faults };
  if ('order' in judged) return judged;
  return {
    faults: judged.faults.map(({ path, message }) => ({ path: `line ${line}.${columnOf(path)}`, message })),
  };
}

type Cells = Partial<Record<ImportColumn, string>>;

/** As it would be asked for by itself; an empty cell says nothing. */
function requestOf(cells: Cells) {
  const said = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== '')) as Cells;
  const { provider, application_id, candidate_id, additional_time_percent: percent } = said;
  const isOrdered = provider !== undefined || application_id !== undefined || candidate_id !== undefined;
  return {
    package_id: said.package_id,
    candidate: {
      first_name: said.first_name,
      last_name: said.last_name,
      ...(said.email !== undefined && { email: said.email }),
      ...(said.locale !== undefined && { locale: said.locale }),
    },
    ...(isOrdered && { external: { provider, application_id, candidate_id } }),
    ...(percent !== undefined && {
      additional_time_percent: /^\d{1,9}$/.test(percent) ? Number(percent) : percent,
    }),
  };
}

function packageFaults(
  { package_id: id }: { package_id?: string | undefined },
  found?: PackageRecord,
): Fault[] {
  // That it is missing is told anyway.
  if (id === undefined) return [];
  if (!found) return [{ path: 'package_id', message: FAULTS.unknownPackage }];
  return found.archivedAt === null ? [] : [{ path: 'package_id', message: FAULTS.archivedPackage }];
}

/** `external` as a whole is wrong where it has no id. */
function columnOf(path: string): string {
  return path === 'external' ? 'application_id' : (path.split('.').at(-1) ?? path);
}
