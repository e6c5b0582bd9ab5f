import { randomUUID } from 'node:crypto';
import { beating, MODEL_TRIES } from '../../activities/heartbeat.ts';
import { eventually } from '../support/eventually.ts';
import { createSkippingWorld } from '../support/workflows/skipping-world.ts';
import type { World } from '../support/workflows/world.ts';

describe('an interview whose interviewer fails for good', () => {
  let world: World;

  beforeAll(async () => {
    const writeReply = () => beating(() => Promise.reject(new Error('its prompts are gone')), MODEL_TRIES);
    world = await createSkippingWorld({ writeReply });
  });

  afterAll(() => world?.close());

  it.each([
    ['en', 'The interviewer could not be reached.'],
    ['ru', 'Интервьюер сейчас недоступен.'],
  ] as const)(
    'says so in its language, %s, and answers with a reply that was written before',
    async (locale, message) => {
      const plan = world.plan({ startedAt: await world.env.currentTimeMs(), locale });
      const id = plan.interviewId;
      await world.gateway.start(plan);
      const messageId = randomUUID();
      await world.gateway.send(id, { commandId: randomUUID(), messageId, text: '?' });
      const ofType = (type: 'error' | 'final') => world.records.events.ofTypes(id, [type]);
      await eventually(async () => (await ofType('final')).length === 2);
      expect(await ofType('error')).toMatchObject([{ data: { code: 'interviewer_unavailable', message } }]);
      expect((await ofType('final')).at(-1)).toMatchObject({
        data: { replyTo: [messageId], degraded: true },
      });
      await world.gateway.finish(id, { commandId: randomUUID() });
      await eventually(async () => (await world.records.interviews.find(id))?.reportReady === true);
    },
    60_000,
  );
});
