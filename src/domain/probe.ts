/** What a look at one dependency has found. `detail` is for operators: never a key, a password or a connection string. */
export interface Probe {
  status: 'ok' | 'degraded' | 'down';
  latencyMs: number;
  detail?: string;
}
