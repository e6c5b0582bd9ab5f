import type { Problem } from '../../../api/problem.ts';

/** One fault of a table; empty where it is not of one line, or one column. */
export interface TableFault {
  line: string;
  column: string;
  message: string;
}

/** What is wrong, line by line: `line 3.email` is the place of a fault in the answer. */
export function faultsOf({ errors = [], detail }: Pick<Problem, 'errors' | 'detail'>): TableFault[] {
  if (errors.length === 0) return [{ line: '', column: '', message: detail }];
  return errors.map(({ path, message }) => {
    const [place = '', ...column] = path.split('.');
    const line = place.startsWith('line ') ? place.slice('line '.length) : '';
    return { line, column: column.join('.'), message };
  });
}
