import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteAt } from '../../src/database/location.ts';
import { openRecords } from '../../src/records/open.ts';
import type { Records } from '../../src/records/records.ts';
import { user } from '../support/records/records.ts';
import { runTool } from '../support/tool.ts';

/** Each test goes on from the one before. */
describe('organisations, by the tools', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'viva-tools-'));
  const organisation = (...args: string[]) => runTool('src/cli/organisation.ts', args, { dataDir });
  const role = (...args: string[]) => runTool('src/cli/role.ts', args, { dataDir });

  beforeAll(async () => {
    await withRecords(async ({ users }) => {
      await users.create(user({ role: 'admin' }));
      await users.create(user({ id: 'user-2', nickname: 'grace', email: 'grace@example.org' }));
    });
  });
  afterAll(() => rmSync(dataDir, { recursive: true }));

  async function withRecords<Result>(work: (records: Records) => Promise<Result>): Promise<Result> {
    const records = await openRecords(sqliteAt(join(dataDir, 'viva.db')));
    try {
      return await work(records);
    } finally {
      await records.close();
    }
  }

  it('are made, listed and renamed', async () => {
    expect(await organisation('create', 'acme', 'Acme', 'Ltd')).toMatchObject({ code: 2 });
    expect(await organisation('create', 'acme', 'Acme')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^acme {2}Acme {2}\([0-9a-f-]{36}\)\n$/),
    });
    expect(await organisation('create', 'acme', 'Again')).toMatchObject({
      code: 1,
      stderr: 'there is one called acme already\n',
    });
    expect(await organisation('rename', 'acme', 'Acme Ltd')).toMatchObject({ code: 0 });
    const { code, stdout } = await organisation('list');
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^main {2}/),
      expect.stringMatching(/^acme {2}Acme Ltd {2}/),
    ]);
  });

  it('get members, who are noted where they come from and where they go', async () => {
    const moved = await role('grace', 'interviewer', '--organisation', 'acme');
    expect(moved).toMatchObject({
      code: 0,
      stdout: 'grace is interviewer of Acme Ltd from the next request on (was candidate).\n',
    });
    await withRecords(async ({ users, organisations, audit }) => {
      const acme = await organisations.findBySlug('acme');
      const found = await users.findById('user-2');
      expect([found?.role, found?.organisationId]).toEqual(['interviewer', acme?.id]);
      const noted = await audit.list(acme?.id ?? '', {}, { limit: 10, cursor: undefined });
      expect(noted?.entries).toMatchObject([
        { action: 'role.changed', by: { kind: 'operator' }, object: { id: 'user-2' }, detail: 'interviewer' },
      ]);
    });
    expect(await role('grace', 'admin', '--organisation', 'nowhere')).toMatchObject({ code: 1 });
  });
});
