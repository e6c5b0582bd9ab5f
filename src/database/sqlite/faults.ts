import { DatabaseUnavailable } from '../unavailable.ts';

/** Codes begin with one of these where the fault is in the place that the database lives in, not in what it was told. */
const PLACE =
  /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|NOMEM|PERM|PROTOCOL|INTERRUPT)/;

/** The fault as a {@link DatabaseUnavailable} where it is one; any other stays what it is. */
export function asUnavailable(fault: unknown): unknown {
  if (fault instanceof DatabaseUnavailable) return fault;
  return PLACE.test(codeOf(fault)) ? new DatabaseUnavailable(fault as Error) : fault;
}

/** Another connection holds the lock: it may be gone in a moment. */
export function isBusy(fault: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(fault));
}

function codeOf(fault: unknown): string {
  const { code } = (fault ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
