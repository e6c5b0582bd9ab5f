import { randomInt } from 'node:crypto';
import getPort, { portNumbers } from 'get-port';

/** Below those that Linux and others give to outgoing connections: nobody takes it before its server listens. */
const FIRST = 20_000;
const LAST = 31_999;

/** A free port of this machine for a server that is started later than now, or will end and come again. */
export function freePort(): Promise<number> {
  return getPort({ host: '127.0.0.1', port: portNumbers(randomInt(FIRST, LAST - 1_000), LAST) });
}
