import type { MikroORM } from '@mikro-orm/sql';
import { sqliteAt } from '../../src/database/location.ts';
import { openSqlite } from '../../src/database/sqlite.ts';
import type { LlmCall } from '../../src/domain/llm-call.ts';
import { LlmCallEntity } from '../../src/records/entities/llm-call.entity.ts';
import { createEventRecords } from '../../src/records/events.ts';
import { createLlmCallRecords, type LlmCallRecords } from '../../src/records/llm-calls.ts';
import { LlmCalls } from '../../src/records/migrations/sqlite/0002-llm-calls.ts';
import { sqliteMigrations } from '../../src/records/migrations/sqlite/list.ts';
import { recordEntities } from '../../src/records/open.ts';
import { batch, message } from '../support/records/records.ts';

const withoutDoubles = <Item>(items: Item[], key: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

const CALL: LlmCall = {
  id: 'call-1',
  interviewId: 'interview-1',
  purpose: 'reply',
  subjectId: 'reply-1',
  promptVersion: 'interviewer.en@1 turn.en@1',
  model: null,
  outcome: 'llm_timeout',
  startedAt: 1_700_000_000_000,
  durationMs: 24_000,
  attempts: [
    {
      model: 'qwen',
      outcome: 'llm_timeout',
      status: null,
      startedAt: 1_700_000_000_000,
      firstTokenMs: null,
      durationMs: 24_000,
      tokensIn: null,
      tokensOut: null,
    },
  ],
};

describe('records of calls to language models', () => {
  let orm: MikroORM;
  let calls: LlmCallRecords;

  beforeEach(async () => {
    ({ orm } = await openSqlite(sqliteAt(':memory:'), {
      entities: withoutDoubles([...recordEntities, LlmCallEntity], (entity) => String(entity.meta.className)),
      migrations: withoutDoubles(
        [...sqliteMigrations, { name: '0002-llm-calls', class: LlmCalls }],
        (migration) => migration.name,
      ),
    }));
    await createEventRecords(orm.em).append(batch([message(1)]));
    calls = createLlmCallRecords(orm.em);
  });
  afterEach(() => orm.close(true));

  it('come back as they were, oldest first', async () => {
    const later: LlmCall = {
      ...CALL,
      id: 'call-0',
      model: 'qwen',
      outcome: 'ok',
      startedAt: CALL.startedAt + 5,
    };
    await calls.keep(later);
    await calls.keep(CALL);
    expect(await calls.of('interview-1')).toEqual([CALL, later]);
    expect(await calls.of('interview-2')).toEqual([]);
  });

  it('are kept once', async () => {
    await calls.keep(CALL);
    await calls.keep({ ...CALL, outcome: 'ok' });
    expect(await calls.of('interview-1')).toEqual([CALL]);
  });

  it('are what the schema says', async () => {
    const diff = await orm.schema.getUpdateSchemaSQL({ wrap: false });
    expect(diff.split('\n').filter((line) => line.includes('llm_calls'))).toEqual([]);
  });
});
