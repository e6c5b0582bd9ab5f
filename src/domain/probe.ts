/** What a look at one dependency has found. `detail` is for operators: never a key, a password or a connection string. */
export interface Probe {
  status: 'ok' | 'degraded' | 'down';
  latencyMs: number;
  detail?: string;
  /** Of the language models alone: how JSON is asked for, as far as their endpoint was found to take it. */
  responseFormat?: 'json_schema' | 'json_object' | 'none';
}
