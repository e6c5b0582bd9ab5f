import { classify } from '../../src/sandbox/outcome.ts';
import type { ProcessEnd } from '../../src/sandbox/protocol.ts';

const LIMITS = { cpuMs: 1000, wallMs: 4000, memoryKb: 65_536, outputBytes: 1000 };
const ENDED: ProcessEnd = {
  stopped: null,
  exitCode: 0,
  signal: null,
  cpuMs: 10,
  wallMs: 10,
  maxRssKb: 1000,
  oomKills: 0,
  stdout: Buffer.alloc(0),
  stderr: Buffer.alloc(0),
};

describe('the end of a program', () => {
  it.each<[string, Partial<ProcessEnd>, string]>([
    ['that ends well', {}, 'completed'],
    ['that used all of its memory and no more', { maxRssKb: 65_536 }, 'completed'],
    ['that used more, though nobody killed it', { maxRssKb: 65_537 }, 'memory_limit'],
    ['one of whose processes was killed for memory', { oomKills: 1 }, 'memory_limit'],
    ['that used more memory and ran out of time', { maxRssKb: 65_537, stopped: 'wall' }, 'memory_limit'],
    ['that was stopped for its output', { stopped: 'output' }, 'output_limit'],
    ['that was stopped for its time', { stopped: 'cpu' }, 'time_limit'],
    ['that fails', { exitCode: 1 }, 'runtime_error'],
  ])('%s is %j: %s', (_, change, end) => {
    expect(classify({ outOfMemory: /out of memory/ }, LIMITS, { ...ENDED, ...change })).toBe(end);
  });
});
