import { constants } from 'node:os';
import { StringDecoder } from 'node:string_decoder';
import type { ProgramEnd } from '../domain/measurement/judge.ts';
import type { Limits } from '../domain/measurement/limits.ts';
import type { LanguageSpec } from './languages.ts';
import { withoutInnerPaths } from './messages.ts';
import type { ProcessEnd } from './protocol.ts';
import type { ProgramRun } from './sandbox.ts';

/** Of two names for one number (SIGABRT and SIGIOT) the first is the usual one. */
const SIGNAL_NAMES = new Map(
  Object.entries(constants.signals)
    .reverse()
    .map(([name, number]) => [number, name]),
);

/** What one process tree's end means for the candidate; the gravest cause wins. */
export function classify(
  { outOfMemory }: { outOfMemory: RegExp },
  limits: Limits,
  end: ProcessEnd,
): ProgramEnd {
  if (end.oomKills > 0 || end.stopped === 'memory' || end.maxRssKb > limits.memoryKb) return 'memory_limit';
  const failed = end.signal !== null || end.exitCode !== 0;
  if (failed && end.stopped === null && outOfMemory.test(end.stderr.toString('utf8'))) return 'memory_limit';
  if (end.stopped === 'output') return 'output_limit';
  if (end.stopped !== null || end.signal === constants.signals.SIGXCPU) return 'time_limit';
  return failed ? 'runtime_error' : 'completed';
}

export function toRun(
  name: string,
  spec: LanguageSpec,
  limits: Limits,
  end: ProcessEnd & { memoryKb: number },
): ProgramRun {
  return {
    name,
    end: classify(spec, limits, end),
    exitCode: end.stopped === null ? end.exitCode : null,
    signal: end.stopped === null ? signalName(end.signal) : null,
    stdout: textOf(end.stdout, end),
    stderr: withoutInnerPaths(spec.id, textOf(end.stderr, end)),
    durationMs: Math.round(end.wallMs),
    cpuMs: Math.round(end.cpuMs),
    memoryKb: Math.min(end.memoryKb, limits.memoryKb),
  };
}

/** What a process wrote, invalid UTF-8 replaced. A character that its end cut in two is left out, not replaced. */
export function textOf(bytes: Buffer, { stopped }: Pick<ProcessEnd, 'stopped'>): string {
  return stopped === null ? bytes.toString('utf8') : new StringDecoder('utf8').write(bytes);
}

export function notRun(name: string): ProgramRun {
  return {
    name,
    end: 'not_run',
    exitCode: null,
    signal: null,
    stdout: '',
    stderr: '',
    durationMs: 0,
    cpuMs: 0,
    memoryKb: 0,
  };
}

function signalName(signal: number | null): string | null {
  return signal === null ? null : (SIGNAL_NAMES.get(signal) ?? `signal ${signal}`);
}
