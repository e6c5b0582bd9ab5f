/** Columns that a table of invitations may have, in any order; the first three it must have. */
export const IMPORT_COLUMNS = [
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
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

export const NEEDED_COLUMNS: readonly ImportColumn[] = ['package_id', 'first_name', 'last_name'];

export const MOST_ROWS = 10_000;
