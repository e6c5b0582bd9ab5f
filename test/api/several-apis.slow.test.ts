import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Absence } from '../../src/domain/interview/credit.ts';
import { SETTINGS, startTestApi, type TestApi } from '../support/api/api.ts';
import type { EventStream } from '../support/api/client.ts';
import { PASSWORD, type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { ENGINES, type Place, temporaryPlace } from '../support/database/places.ts';
import { eventually } from '../support/eventually.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';

/** After which Redis forgets a process that has died. */
const KEPT_MS = 1_500;

describe.each(ENGINES)('two APIs of one installation (%s)', (engine) => {
  let place: Place;
  let redis: RedisServer;
  let one: TestApi;
  let other: TestApi;
  let absences: Absence[];
  let owner: Person;
  let interviewer: Person;
  let interview: StoredInterview;
  const streams: EventStream[] = [];

  beforeAll(async () => {
    place = await temporaryPlace(engine);
    redis = await startRedis();
    one = await start();
    other = await start();
    interviewer = await signUpAs('interviewer', one.client, one.records);
    await untilUp();
  });
  beforeEach(async () => {
    absences = [];
    owner = await signUp(one.client);
    interview = await storeInterview(one, owner.id);
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    await redis.kill();
    await place.remove();
  });

  function start(keepAliveMs = 15_000): Promise<TestApi> {
    return startTestApi(
      ({ gateway }) => ({
        settings: { ...SETTINGS, keepAliveMs },
        gateway: { ...gateway, tellAbsence: async (_, absence) => void absences.push(absence) },
      }),
      { place, redisUrl: redis.url, keptMs: KEPT_MS },
    );
  }

  const untilUp = () => eventually(async () => [one, other].every((api) => api.redis?.isUp()));

  /** Resolves once the stored events have come. */
  async function open(
    api: TestApi,
    { token }: Pick<Person, 'token'>,
    { of = interview.id, ...page }: { of?: string; clientId?: string; lostMs?: number } = {},
  ): Promise<EventStream> {
    const stream = await api.client.stream(of, { token, ...page });
    streams.push(stream);
    await stream.until(({ seq }) => seq === 1);
    return stream;
  }

  async function signIn(): Promise<{ token: string }> {
    const { body } = await one.client.post('/auth/login', { login: owner.email, password: PASSWORD });
    return { token: body.token };
  }

  const isWatched = ({ events }: EventStream) =>
    events.filter(({ type }) => type === 'watched').at(-1)?.data.watching;

  /** Whether it goes on, as a stored event tells. */
  async function expectOpen(stream: EventStream): Promise<void> {
    const seq = interview.events.length + 1;
    await interview.store([{ type: 'message', data: { messageId: randomUUID(), text: 'still there?' } }]);
    await stream.until((event) => event.seq === seq);
  }

  describe('end streams of both', () => {
    it('at logout, of that token alone', async () => {
      const session = await signIn();
      const [leaving, staying] = [await open(other, session), await open(other, owner)];
      await one.client.post('/auth/logout', undefined, { token: session.token });
      await leaving.ended;
      await expectOpen(staying);
    });

    it('at a new password, but those of the token that changed it', async () => {
      const session = await signIn();
      const [leaving, staying] = [await open(other, session), await open(other, owner)];
      const body = { password: PASSWORD, new_password: `${PASSWORD} two` };
      expect((await one.client.post('/auth/password', body, { token: owner.token })).status).toBe(204);
      await leaving.ended;
      await expectOpen(staying);
    });

    it('at a change of role, where it does not allow them', async () => {
      const admin = await signUpAs('admin', one.client, one.records);
      const leaver = await signUpAs('interviewer', one.client, one.records);
      const own = await storeInterview(one, leaver.id);
      const [leaving, staying] = [await open(other, leaver), await open(other, leaver, { of: own.id })];
      await one.client.patch(`/users/${leaver.id}`, { role: 'candidate' }, { token: admin.token });
      await leaving.ended;
      await own.store([{ type: 'message', data: { messageId: randomUUID(), text: 'still there?' } }]);
      await staying.until(({ seq }) => seq === 2);
    });

    it('when there are too many of an interview, the oldest wherever it is', async () => {
      const oldest = await open(other, owner);
      const rest: EventStream[] = [];
      for (let count = 0; count < 4; count += 1) rest.push(await open(count % 2 ? one : other, owner));
      await open(one, owner);
      await oldest.ended;
      expect(oldest.events.at(-1)).toMatchObject({ type: 'error', data: { code: 'replaced' } });
      for (const stream of rest) await expectOpen(stream);
    });
  });

  it('tell a candidate at either that the company watches at either, until the last has left', async () => {
    const [here, there] = [await open(one, owner), await open(other, owner)];
    expect([isWatched(here), isWatched(there)]).toEqual([false, false]);
    const [first, second] = [await open(one, interviewer), await open(other, interviewer)];
    for (const stream of [here, there]) await eventually(async () => isWatched(stream) === true);
    expect(isWatched(await open(other, owner))).toBe(true);
    first.close();
    await first.ended;
    await pause(200);
    expect([isWatched(here), isWatched(there)]).toEqual([true, true]);
    second.close();
    for (const stream of [here, there]) await eventually(async () => isWatched(stream) === false);
  });

  it('act once for one key', async () => {
    const body = { client_id: randomUUID() };
    const options = { token: owner.token, headers: { 'Idempotency-Key': randomUUID() } };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        (i % 2 ? one : other).client.post(`/interview/${interview.id}/seat`, body, options),
      ),
    );
    expect(new Set(answers.map(({ body: { since } }) => since)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  describe('when a page that lost its stream at one is back at the other', () => {
    const clientId = randomUUID();
    const call = (api: TestApi) => api.client.get(`/interview/${interview.id}`, { token: owner.token });
    beforeEach(async () => {
      await interview.happen({ type: 'issueTask' });
      await interview.happen({ type: 'deliverTask' });
    });

    it('end the lost one, and tell of the absence once', async () => {
      const lost = await open(one, owner, { clientId });
      await pause(6_000);
      await open(other, owner, { clientId, lostMs: 5_900 });
      await lost.ended;
      await eventually(async () => absences.length > 0);
      const [{ from, to, openedAt } = { from: 0, to: 0, openedAt: 0 }] = absences;
      expect(openedAt - from).toBeGreaterThanOrEqual(5_800);
      expect(openedAt - from).toBeLessThan(6_500);
      expect(openedAt - to).toBeLessThan(100);
      expect((await one.records.interviews.find(interview.id))?.stream?.isOpen).toBe(true);
      await pause(300);
      expect(absences).toHaveLength(1);
    });

    it('know of the calls that came to either', async () => {
      await open(one, owner, { clientId });
      for (let count = 0; count < 3; count += 1) {
        await pause(2_500);
        await call(other);
      }
      await open(other, owner, { clientId, lostMs: 7_000 });
      await pause(500);
      expect(absences).toEqual([]);
    });
  });

  it('forget who watches at a process that dies', async () => {
    const dying = await startTestApi({}, { place, redisUrl: redis.url, keptMs: KEPT_MS });
    await eventually(async () => dying.redis?.isUp() === true);
    const page = await open(one, owner);
    await open(dying, interviewer);
    await eventually(async () => isWatched(page) === true);
    // Nothing more comes of it to Redis, as if it had been killed.
    await dying.redis?.close();
    await pause(2 * KEPT_MS);
    expect(isWatched(await open(other, owner))).toBe(false);
    await dying.close();
  });

  describe('while Redis is away', () => {
    beforeEach(() => redis.kill());
    afterEach(async () => {
      await redis.start();
      await untilUp();
    });

    it('send what is stored at the other within some seconds, and at once when it is back', async () => {
      const stream = await open(other, owner);
      await redis.kill();
      await eventually(async () => !other.redis?.isUp());
      for (let count = 0; count < 3; count += 1) {
        const start = performance.now();
        await expectOpen(stream);
        expect(performance.now() - start).toBeLessThan(4_000);
      }
      expect(stream.events.filter(({ type }) => type === 'clock').length).toBeLessThanOrEqual(2);
    });

    it('end streams at the other at its next round, and keep their word on a key', async () => {
      const session = await signIn();
      const [leaving, staying] = [await open(other, session), await open(other, owner)];
      const body = { password: PASSWORD, new_password: `${PASSWORD} two` };
      await one.client.post('/auth/password', body, { token: owner.token });
      await leaving.ended;
      await expectOpen(staying);
      const options = { token: owner.token, headers: { 'Idempotency-Key': randomUUID() } };
      const seat = { client_id: randomUUID() };
      const [first, second] = await Promise.all(
        [one, other].map((api) => api.client.post(`/interview/${interview.id}/seat`, seat, options)),
      );
      expect(second?.body).toEqual(first?.body);
    });
  });

  it('know of each other’s streams again when Redis is back, which had lost all', async () => {
    const page = await open(one, owner);
    await open(other, interviewer);
    await eventually(async () => isWatched(page) === true);
    await redis.kill();
    await eventually(async () => !one.redis?.isUp() && !other.redis?.isUp());
    await redis.start();
    await untilUp();
    await eventually(async () => isWatched(page) === true);
    expect(isWatched(await open(one, owner))).toBe(true);
    await expectOpen(page);
  });
});
