import { serialize } from '@mikro-orm/core';
import { columnsOf } from '../../src/database/columns.ts';
import { openDatabase } from '../../src/database/open.ts';
import { InterviewEntity } from '../../src/records/entities/interview.entity.ts';
import { UserEntity } from '../../src/records/entities/user.entity.ts';
import { recordSchema } from '../../src/records/open.ts';
import { ENGINES, temporaryPlace } from '../support/database/places.ts';
import { JUDGEMENT, user, view } from '../support/records/records.ts';

const INTERVIEW = {
  id: 'interview-1',
  workflowId: 'workflow-1',
  candidateId: 'user-1',
  track: 'data',
  level: 'middle',
  locale: 'ru',
  languages: ['python', 'javascript'],
  maxTasks: 3,
  practice: true,
  createdAt: 1_700_000_000_000,
  ...view({ state: 'finished', finishedAt: 1_700_000_000_001, reportReady: true }),
  ...JUDGEMENT,
  lastSeq: 7,
  streamOpen: false,
  seatClientId: 'page\0\u{fdd0}',
} as const;

describe.each(ENGINES)('rows that a statement of one’s own reads, on %s', (engine) => {
  it('are what the ORM makes of them', async () => {
    const place = await temporaryPlace(engine);
    const { em, orm, rows, close } = await openDatabase(place.at('records'), recordSchema);
    try {
      await em.fork().insert(InterviewEntity, INTERVIEW as never);
      await em.fork().insert(UserEntity, { ...user(), nicknameKey: 'ada', emailKey: null });
      for (const [entity, table, id] of [
        [InterviewEntity, 'interviews', 'interview-1'],
        [UserEntity, 'users', 'user-1'],
      ] as const) {
        const columns = columnsOf(orm, entity);
        const [row, ...others] = await rows(`select ${columns.list} from ${table} where id = ?`, [id]);
        const made = await em.fork().findOneOrFail(entity as typeof UserEntity, { id });
        expect(others).toEqual([]);
        expect(columns.entityOf(row ?? {})).toEqual(serialize(made));
      }
      const columns = columnsOf(orm, InterviewEntity);
      const [row] = await rows(`select ${columns.list} from interviews where seat_client_id = ?`, [
        INTERVIEW.seatClientId,
      ]);
      expect(columns.entityOf(row ?? {})).toMatchObject(INTERVIEW);
    } finally {
      await close();
      await place.remove();
    }
  });
});
