import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteAt } from '../../src/database/location.ts';
import { openDeclarations } from '../../src/declarations/open.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { openKeyRing } from '../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../src/privacy/key-wrap.ts';
import { openRecords } from '../../src/records/open.ts';
import { batch, message, recorded, user } from '../support/records/records.ts';
import { runTool } from '../support/tool.ts';

const AT = Date.UTC(2026, 1, 10);
const PERIOD = ['--from', '2026-01', '--to', '2026-03'];

describe('the export for a bias audit', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'viva-audit-'));
  const run = (...args: string[]) => runTool('src/cli/audit-export.ts', args, { dataDir });

  /** 12 women of whom 3 go on, and 12 men of whom 6 do. */
  beforeAll(async () => {
    const records = await openRecords(sqliteAt(join(dataDir, 'viva.db')));
    const keys = await openKeyRing({ records, wrap: createKeyWrap([]), clock: Date.now });
    const key = keys.installation;
    const declarations = await openDeclarations(sqliteAt(join(dataDir, 'declarations.db')), { key });
    for (let index = 0; index < 24; index += 1) {
      const id = `person-${index}`;
      await records.users.create(user({ id, nickname: `person_${index}`, email: `${id}@example.org` }));
      const sex = index < 12 ? 'female' : 'male';
      await declarations.declare(id, { sex, ethnicity: null });
      const goesOn = index < 3 || (index >= 12 && index < 18);
      const decided: InterviewEvent = {
        ...{ seq: 2, at: AT, type: 'decided' },
        data: {
          ...{ decisionId: `decision-${index}`, decision: goesOn ? 'advance' : 'reject', reasons: ['So.'] },
          ...{ note: null, by: 'somebody' },
        },
      };
      const plan = { interviewId: `interview-${index}`, candidateId: id, startedAt: AT };
      const view = { state: 'finished' as const, finishedAt: AT, reportReady: true };
      await records.events.append(batch([message(1), decided], { plan, view }));
      await records.interviews.saveReport(`interview-${index}`, recorded());
    }
    await declarations.close();
    await records.close();
  });
  afterAll(() => rmSync(dataDir, { recursive: true }));

  it('prints the table for people and for programs, and neither a person nor a small group', async () => {
    const text = await run(...PERIOD);
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/\| female \| 12 \| 12 \| 3 \| 25 % \| 0.50 \* \|/);
    const csv = await run(...PERIOD, '--format', 'csv');
    expect(csv.stdout).toContain('sex,male,,no,12,12,6,0.500,1.000');
    expect(csv.stdout).toMatch(/^sex,other,,yes,,,/m);
    for (const { stdout } of [text, csv]) expect(stdout).not.toMatch(/person[-_]|interview-|decision-/);
  });

  it.each([
    [[]],
    [['--from', '2026-03', '--to', '2026-01']],
    [['--from', '2026-13', '--to', '2026-13']],
    [['--from', '2026-01', '--to', '2999-01']],
    [[...PERIOD, '--least', '3']],
    [[...PERIOD, '--format', 'xml']],
  ])(
    'is not made of %j',
    async (args) => {
      const { code, stderr } = await run(...args);
      expect([code, stderr.startsWith('usage: npm run audit:export')]).toEqual([2, true]);
    },
    30_000,
  );
});
