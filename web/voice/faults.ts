/** Why nothing can be recorded here, by what its reader can do about it. */
export type CaptureFault =
  /** The page is neither HTTPS nor on localhost. */
  | 'insecure'
  /** The browser records nothing that the server takes. */
  | 'unsupported'
  /** The person, the browser's settings or the system said no. */
  | 'refused'
  /** There is no such device. */
  | 'none'
  /** Another program has it, or it does not answer. */
  | 'busy'
  | 'unknown';

/** Whether another try on the same page would end in it, too. */
export function isLasting(fault: CaptureFault): boolean {
  return fault === 'insecure' || fault === 'unsupported';
}

const BY_NAME: Partial<Record<string, CaptureFault>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
  NotSupportedError: 'unsupported',
};

/** What a browser's error on opening a device, or on recording it, means. */
export function captureFaultOf(error: unknown): CaptureFault {
  return BY_NAME[nameOf(error)] ?? 'unknown';
}

/** In some browsers what they throw is no `Error`. */
export function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
