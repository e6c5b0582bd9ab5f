import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tightenDatabase, tightenFolder } from '../../src/host/private-files.ts';

describe('a folder that is made private', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-private-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const modeOf = (...path: string[]) => (lstatSync(join(folder, ...path)).mode & 0o7777).toString(8);

  function write(path: string, mode: number): void {
    writeFileSync(join(folder, path), 'x');
    chmodSync(join(folder, path), mode);
  }

  it('lets in nobody but its user, nor does anything in it', () => {
    mkdirSync(join(folder, 'data/banks/one'), { recursive: true });
    write('data/viva.db', 0o644);
    write('data/banks/one/task.yaml', 0o664);
    write('data/tool', 0o755);
    write('data/jwt-secret', 0o600);
    tightenFolder(join(folder, 'data'));
    expect(modeOf('data')).toBe('700');
    expect(modeOf('data/banks/one')).toBe('700');
    expect(modeOf('data/viva.db')).toBe('600');
    expect(modeOf('data/banks/one/task.yaml')).toBe('600');
    expect(modeOf('data/tool')).toBe('700');
    expect(modeOf('data/jwt-secret')).toBe('600');
  });

  it('leaves alone what a link in it leads to', () => {
    mkdirSync(join(folder, 'data'));
    write('elsewhere', 0o644);
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'data/link'));
    tightenFolder(join(folder, 'data'));
    expect(modeOf('elsewhere')).toBe('644');
  });

  it('is none that is shared by design', () => {
    chmodSync(folder, 0o1777);
    expect(() => tightenFolder(folder)).toThrow('shared with other users');
    expect(modeOf('.')).toBe('1777');
  });

  it('is not needed for a database elsewhere, whose files are made private alone', () => {
    for (const name of ['a.db', 'a.db-wal', 'b.db']) write(name, 0o644);
    chmodSync(folder, 0o755);
    tightenDatabase(join(folder, 'a.db'));
    expect(['a.db', 'a.db-wal', 'b.db', '.'].map((name) => modeOf(name))).toEqual([
      '600',
      '600',
      '644',
      '755',
    ]);
  });
});
