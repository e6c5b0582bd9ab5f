import { DatabaseUnavailable } from '../unavailable.ts';

/**
 * Classes and codes of SQLSTATE where the fault is in the place and not in what it was told: connection, resources, operator,
 * system, a server that only reads, and a turn that did not come in time.
 * Source: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const PLACE = /^(08|53|57|58|XX|25006|25P03|40001|40P01|55P03)/;
const NETWORK = /^(E[A-Z]{3,}|ERR_(SOCKET|SSL|TLS)\w*)$/;
/** What `pg` says without a code. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|The client was closed|Cannot use a pool after calling end)/;

/** The fault as a {@link DatabaseUnavailable} where it is one; any other stays what it is, but without the values of rows. */
export function asUnavailable(fault: unknown): unknown {
  if (fault instanceof DatabaseUnavailable || typeof fault !== 'object' || fault === null) return fault;
  const { code = '', message = '' } = fault as { code?: string; message?: string };
  if (PLACE.test(code) || NETWORK.test(code) || LOST.test(message))
    return new DatabaseUnavailable(fault as Error);
  return withoutRows(fault);
}

/** Of a constraint that fails the server repeats the row. */
function withoutRows(fault: object): object {
  return Object.assign(fault, { detail: undefined, where: undefined, hint: undefined });
}
