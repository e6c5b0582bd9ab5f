import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CgroupReader, openCgroup } from '../../src/sandbox/cgroup.ts';

const RECORDED = fileURLToPath(new URL('cgroups/', import.meta.url));
const ID = 'c0ffee'.padEnd(64, '0');
const MIB = 1024;
/** Of the recorded containers, in MiB: `cgroups/README.md`. */
const LIMIT = 128;
const IN_USE = 8;
/** Page tables, a stack, and what the kernel's counters take in advance or give back late. */
const AROUND_KB = MIB;
/** A load's process has used a little before it enters the container: slow in an emulator. */
const AROUND_MS = 20;

/** What the kernel's file says of the peak: nothing; that of the container's whole life; that since the reset. */
type Peak = 'none' | 'of life' | 'of measurement';

const TREES: { tree: string; version: 1 | 2; peak: Peak }[] = [
  { tree: 'linux-5.10-v2-cgroupfs', version: 2, peak: 'none' },
  { tree: 'linux-5.10-v2-systemd', version: 2, peak: 'none' },
  { tree: 'linux-6.1-v2-cgroupfs', version: 2, peak: 'of life' },
  { tree: 'linux-6.1-v2-systemd', version: 2, peak: 'of life' },
  { tree: 'linux-6.12-v2-cgroupfs', version: 2, peak: 'of measurement' },
  { tree: 'linux-6.12-v2-systemd', version: 2, peak: 'of measurement' },
  { tree: 'linux-6.18-v1-cgroupfs', version: 1, peak: 'of measurement' },
];

const copies: string[] = [];
afterEach(() => {
  for (const root of copies.splice(0)) rmSync(root, { recursive: true });
});

it('every recording is read', () => {
  const recorded = readdirSync(RECORDED, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(recorded.map(({ name }) => name).sort()).toEqual(TREES.map(({ tree }) => tree).sort());
});

describe.each(TREES)('the recording $tree', ({ tree, version, peak }) => {
  let root: string;
  let cgroup: CgroupReader;
  beforeEach(() => {
    root = copy(tree);
    cgroup = open(root);
  });
  afterEach(() => cgroup.close());

  /** What the reader says of the time between now and the recorded moment. */
  function measure(moment: string) {
    cgroup.resetPeak();
    const cpuUs = cgroup.cpuUs();
    const oomKills = cgroup.oomKills();
    play(tree, moment, root);
    return {
      cpuMs: (cgroup.cpuUs() - cpuUs) / 1000,
      oomKills: cgroup.oomKills() - oomKills,
      peakKb: cgroup.peakKb(),
    };
  }

  it('is of its version', () => {
    expect(cgroup.version).toBe(version);
  });

  it('has nothing about another container', () => {
    expect(openCgroup('f'.repeat(64), root)).toBeNull();
  });

  it('tells the CPU time of each load, as the kernel told it to the parent of that process', () => {
    for (const [moment, cpuMs] of ofChildren(tree)) {
      expect(Math.abs(measure(moment).cpuMs - cpuMs)).toBeLessThan(AROUND_MS);
    }
  });

  it('tells a kill for want of memory where it happened', () => {
    expect(measure('after-load').oomKills).toBe(0);
    expect(measure('after-kill').oomKills).toBe(1);
    expect(measure('after-small-load').oomKills).toBe(0);
  });

  it(peak === 'of measurement' ? 'needs no samples' : 'has a peak among the samples that were taken', () => {
    expect(cgroup.samples).toBe(peak !== 'of measurement');
    if (!cgroup.samples) return;
    measure('after-kill'); // a greater peak, before
    cgroup.resetPeak();
    const path = files(root).find((file) => basename(file) === 'memory.current') ?? '';
    const idle = readFileSync(join(root, path), 'utf8');
    for (const inUse of [String(Number(idle) + 40 * 1024 * MIB), idle]) {
      writeFileSync(join(root, path), inUse);
      cgroup.sample();
    }
    expectAbout(40, cgroup.peakKb());
  });

  if (peak === 'none') {
    it('tells no peak without samples', () => {
      for (const [moment] of ofChildren(tree)) expect(measure(moment).peakKb).toBeNull();
    });
    return;
  }

  it(`${peak === 'of life' ? 'writes nothing' : 'writes'} to begin a measurement`, () => {
    const path = files(root).find((file) => /peak|max_usage/.test(file)) ?? '';
    const before = readFileSync(join(root, path), 'utf8');
    cgroup.resetPeak();
    const isChanged = readFileSync(join(root, path), 'utf8') !== before;
    expect(isChanged).toBe(peak === 'of measurement');
  });

  it('tells the peak above what was in use', () => {
    expectAbout(64, measure('after-load').peakKb);
  });

  it('tells of a process killed for want of memory that it took all that was left', () => {
    measure('after-load');
    expectAbout(LIMIT - IN_USE, measure('after-kill').peakKb);
  });

  it(`after a greater peak tells ${peak === 'of life' ? 'none' : 'the smaller'} of a smaller load`, () => {
    measure('after-load');
    measure('after-kill');
    const { peakKb } = measure('after-small-load');
    if (peak === 'of life') expect(peakKb).toBeNull();
    else expectAbout(16, peakKb);
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
asRoot.each(TREES.filter(({ peak }) => peak !== 'none'))(
  '$tree read by another user than root',
  ({ tree }) => {
    it('cannot be reset: tells a peak only where it rose', () => {
      const root = copy(tree);
      chmodSync(root, 0o755);
      const cgroup = asNobody(() => open(root));
      const peakAfter = (moment: string) => {
        cgroup.resetPeak();
        play(tree, moment, root);
        return cgroup.peakKb();
      };
      expectAbout(64, peakAfter('after-load'));
      expectAbout(LIMIT - IN_USE, peakAfter('after-kill'));
      expect(peakAfter('after-small-load')).toBeNull();
      cgroup.close();
    });
  },
);

/** The files as they were before the first load, with the modes that the kernel gave them, which no checkout keeps. */
function copy(tree: string): string {
  const root = mkdtempSync(join(tmpdir(), 'viva-cgroup-'));
  copies.push(root);
  cpSync(join(RECORDED, tree, 'before'), root, { recursive: true });
  const modes = new Map(
    lines(join(RECORDED, tree, 'modes')).map((line) => {
      const [mode = '', name = ''] = line.split(' ');
      return [name, Number.parseInt(mode, 8)];
    }),
  );
  for (const path of files(root)) chmodSync(join(root, path), modes.get(basename(path)) ?? Number.NaN);
  return root;
}

/** Writes a moment's contents into the same files, which the reader holds open. */
function play(tree: string, moment: string, root: string): void {
  const recorded = join(RECORDED, tree, moment);
  for (const path of files(recorded)) {
    const { mode } = statSync(join(root, path));
    chmodSync(join(root, path), 0o600);
    writeFileSync(join(root, path), readFileSync(join(recorded, path)));
    chmodSync(join(root, path), mode);
  }
}

/** The CPU time of each load's process in ms, as its parent was told. */
function ofChildren(tree: string): [moment: string, cpuMs: number][] {
  const cpuMs = lines(join(RECORDED, tree, 'recorded.txt')).flatMap((line) => {
    const ms = /^child: .*, (\d+) ms of CPU time$/.exec(line)?.[1];
    return ms ? [Number(ms)] : [];
  });
  return ['after-load', 'after-kill', 'after-small-load'].map((moment, i) => [
    moment,
    cpuMs[i] ?? Number.NaN,
  ]);
}

function expectAbout(mib: number, peakKb: number | null): void {
  expect(Math.abs((peakKb ?? Number.NaN) - mib * MIB)).toBeLessThan(AROUND_KB);
}

function open(root: string): CgroupReader {
  const cgroup = openCgroup(ID, root);
  if (!cgroup) throw new Error('not found');
  return cgroup;
}

function asNobody<T>(act: () => T): T {
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

function lines(path: string): string[] {
  return readFileSync(path, 'utf8').trim().split('\n');
}
