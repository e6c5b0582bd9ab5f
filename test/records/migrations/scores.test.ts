import type { Ability } from '../../../src/contract/report.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { scoreOf } from '../../../src/domain/measurement/score.ts';
import { LEVELS } from '../../../src/domain/vocabulary.ts';
import { postgresMigrations } from '../../../src/records/migrations/postgres/list.ts';
import { sqliteMigrations } from '../../../src/records/migrations/sqlite/list.ts';
import { openRecords, recordSchema } from '../../../src/records/open.ts';
import { ENGINES, temporaryPlace } from '../../support/database/places.ts';

/** Migrations up to those that bring scores. */
const until = (all: typeof sqliteMigrations) =>
  all.slice(
    0,
    all.findIndex(({ name }) => name.endsWith('-scores')),
  );

const ABILITIES: Ability[] = [-3, -1, -0.2, 0, 0.4, 2, 5].map((z) => ({
  estimate: 1500 + 90 * z,
  low: 1500 + 90 * (z - 1.645),
  high: 1500 + 90 * (z + 1.645),
  label: 'middle',
}));

describe.each(ENGINES)('a store from before there were scores (%s)', (engine) => {
  it('has those of all that was measured once it is opened', async () => {
    const { at, remove } = await temporaryPlace(engine);
    const location = at('records');
    const { orm, close } = await openDatabase(location, {
      ...recordSchema,
      migrations: { sqlite: until(sqliteMigrations), postgres: until(postgresMigrations) },
    });
    const insert = (id: string, level: string, ability: Ability | null, fit: string | null) =>
      orm.em.fork().execute(
        `insert into interviews (id, workflow_id, candidate_id, track, level, locale, languages, max_tasks, created_at,
           state, task_number, attempts_left, report_ready, last_seq, ability, fit)
         values (?, 'w', 'c', 'data', ?, 'en', '[]', 4, 1, 'finished', 1, 0, true, 1, ?, ?)`,
        [id, level, ability && JSON.stringify(ability), fit],
      );
    for (const level of LEVELS) {
      for (const [index, ability] of ABILITIES.entries()) {
        await insert(`${level}-${index}`, level, ability, 'likely_meets');
      }
    }
    await insert('unmeasured', 'middle', ABILITIES[0] as Ability, 'unmeasured');
    await insert('open', 'middle', null, null);
    await close();

    const { interviews, close: closeRecords } = await openRecords(location);
    for (const level of LEVELS) {
      for (const [index, ability] of ABILITIES.entries()) {
        const row = await interviews.find(`${level}-${index}`);
        expect(row?.judgement?.score).toBe(scoreOf({ ...ability, level, tasks: 1 }));
      }
    }
    expect((await interviews.find('unmeasured'))?.judgement?.score).toBeNull();
    expect((await interviews.find('open'))?.judgement).toBeNull();
    await closeRecords();
    await remove();
  });
});
