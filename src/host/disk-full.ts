/** Whether an error, or what caused it, says that a file of this machine could not be written for want of space. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return true;
  return isDiskFull(error.cause);
}

/** The same of a service on this machine's disk, which has only words for it. */
export function saysDiskFull(error: unknown): boolean {
  return error instanceof Error && (error.message.includes('disk is full') || saysDiskFull(error.cause));
}
