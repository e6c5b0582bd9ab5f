import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCgroup } from '../../src/sandbox/cgroup.ts';

const RECORDED = fileURLToPath(new URL('cgroups/', import.meta.url));
const ID = 'c0ffee'.padEnd(64, '0');

describe.each(['v1-cgroupfs', 'v2-systemd', 'v2-cgroupfs', 'v2-without-peak'])(
  'the recorded tree %s',
  (tree) => {
    let root: string;
    const at = (file: string) => join(root, file);
    beforeEach(() => {
      root = mkdtempSync(join(tmpdir(), 'viva-cgroup-'));
      cpSync(join(RECORDED, tree), root, { recursive: true });
    });
    afterEach(() => rmSync(root, { recursive: true }));

    it('gives CPU time, kills for want of memory, and the peak above what was in use', () => {
      const cgroup = openCgroup(ID, root);
      if (!cgroup) throw new Error('not found');
      expect(cgroup.version).toBe(tree.startsWith('v1') ? 1 : 2);
      expect(cgroup.cpuUs()).toBeCloseTo(1_234_567, 0);
      expect(cgroup.oomKills()).toBe(3);
      cgroup.resetPeak();
      const peak = {
        'v1-cgroupfs': 'memory/docker/c/memory.max_usage_in_bytes',
        'v2-systemd': 'system.slice/docker-c.scope/memory.peak',
        'v2-cgroupfs': 'docker/c/memory.peak',
        'v2-without-peak': null,
      }[tree];
      if (peak) {
        writeFileSync(at(peak.replace(/\bc\b/, ID)), String(50 * 1024 * 1024));
        expect(cgroup.peakKb()).toBe(30 * 1024);
      } else expect(cgroup.peakKb()).toBeNull();
      cgroup.close();
    });

    it('has nothing about another container', () => {
      expect(openCgroup('f'.repeat(64), root)).toBeNull();
    });
  },
);
