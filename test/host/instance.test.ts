import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataDir, holderOf } from '../../src/host/instance.ts';
import { startChild } from '../support/child.ts';

const CLAIMS = join(import.meta.dirname, '../support/host/claims.ts');

describe('the claim on a data directory', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'viva-claim-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('is given to one process at a time, and given back', () => {
    const claim = claimDataDir(dataDir);
    expect(claim).not.toBeNull();
    expect(holderOf(dataDir)).toBe(String(process.pid));
    expect(claimDataDir(dataDir)).toBeNull();
    claim?.release();
    const next = claimDataDir(dataDir);
    expect(next).not.toBeNull();
    next?.release();
  });

  it('is refused to a second process and does not outlive a killed one', async () => {
    const first = startChild(process.execPath, [CLAIMS, dataDir]);
    await first.prints(/claimed/);
    const second = startChild(process.execPath, [CLAIMS, dataDir]);
    await second.prints(/refused/);
    expect(holderOf(dataDir)).toBe(String(first.pid));
    for (const child of [first, second]) {
      process.kill(child.pid, 'SIGKILL');
      await child.ended;
    }
    const claim = claimDataDir(dataDir);
    expect(claim).not.toBeNull();
    claim?.release();
  });
});
