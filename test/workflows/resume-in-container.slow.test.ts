import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { startResumeDispatch } from '../../src/temporal/resume-dispatch.ts';
import { eventually } from '../support/eventually.ts';
import { openTestReader } from '../support/resumes/reader.ts';
import { createLocalWorld } from '../support/workflows/local-world.ts';

it('a résumé is read in its container, and gives its claims to the interview', async () => {
  const world = await createLocalWorld([], { resumes: await openTestReader() });
  const { records, client } = world;
  const logger = pino({ level: 'silent' });
  const dispatch = startResumeDispatch({ client, resumes: records.resumes, clock: Date.now, logger });
  try {
    const plan = world.plan();
    await world.gateway.start(plan);
    const file = Buffer.from('Ada Lovelace\nSkills\nKafka, 5 years of Go\u200b, Docker\n');
    await records.resumes.put({
      ...{ interviewId: plan.interviewId, readingId: randomUUID(), base64: file.toString('base64') },
      ...{ format: 'text', bytes: file.length, at: Date.now() },
    });
    const resume = await eventually(async () => {
      const found = await records.resumes.find(plan.interviewId);
      return found?.status === 'reading' ? null : found;
    });
    expect(resume).toMatchObject({ status: 'ready', reason: null });
    expect(resume.claims.map(({ text }) => text)).toEqual(['Kafka', 'Go, 5 years', 'Docker']);
    expect(resume.hidden).toMatchObject([{ kind: 'zero_width' }]);
  } finally {
    await dispatch.close();
    await world.close();
  }
}, 180_000);
