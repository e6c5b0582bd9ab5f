import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { startAttendedApi } from '../support/api/attended.ts';
import type { EventStream } from '../support/api/client.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { eventually } from '../support/eventually.ts';

describe('pages of one interview', () => {
  let api: TestApi;
  let owner: Person;
  let interviewer: Person;
  let interview: StoredInterview;
  const streams: EventStream[] = [];

  beforeAll(async () => {
    ({ api, owner, interviewer } = await startAttendedApi());
  });
  beforeEach(async () => {
    interview = await storeInterview(api, owner.id);
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(() => api.close());

  /** Resolves once the stored events have come, and what stands before them. */
  async function open({ token }: Person, of = interview.id): Promise<EventStream> {
    const stream = await api.client.stream(of, { token });
    streams.push(stream);
    await stream.until(({ seq }) => seq === 1);
    return stream;
  }

  function take(clientId: string) {
    const body = { client_id: clientId };
    return api.client.post(`/interview/${interview.id}/seat`, body, { token: owner.token });
  }

  function dataOf({ events }: EventStream, type: 'seat' | 'watched') {
    return events.filter((event) => event.type === type).map(({ data }) => data);
  }

  describe('have a seat', () => {
    it('that nobody has before one takes it', async () => {
      expect(dataOf(await open(owner), 'seat')).toEqual([]);
    });

    it('that the last one to ask has, as every stream is told', async () => {
      const watching = [await open(owner), await open(owner), await open(interviewer)];
      const [first, second] = [randomUUID(), randomUUID()];
      const before = Date.now();
      const given = await take(first);
      expect([given.status, given.body.client_id]).toEqual([200, first]);
      expect(Date.parse(given.body.since)).toBeGreaterThanOrEqual(before);
      const taken = await take(second);
      for (const stream of watching) {
        await stream.until(({ type, data }) => type === 'seat' && data.client_id === second);
        expect(dataOf(stream, 'seat').at(-1)).toEqual(taken.body);
      }
      expect(dataOf(await open(owner), 'seat')).toEqual([taken.body]);
    });

    it('that a page which has it keeps since when it has it', async () => {
      const page = randomUUID();
      const first = await take(page);
      expect((await take(page)).body).toEqual(first.body);
      const stream = await open(owner);
      await take(page);
      await take(randomUUID());
      await stream.until(({ type, data }) => type === 'seat' && data.client_id !== page);
      expect(dataOf(stream, 'seat')).toHaveLength(2);
    });

    it('that all streams agree on when many ask at once', async () => {
      const watching = [await open(owner), await open(owner), await open(owner)];
      await Promise.all(Array.from({ length: 8 }, () => take(randomUUID())));
      const stored = (await api.records.interviews.find(interview.id))?.seat?.clientId;
      for (const stream of watching) {
        await eventually(async () => dataOf(stream, 'seat').at(-1)?.client_id === stored);
      }
    });

    it('that a repeat with the same key does not take back', async () => {
      const [first, second] = [randomUUID(), randomUUID()];
      const options = { token: owner.token, headers: { 'Idempotency-Key': randomUUID() } };
      const path = `/interview/${interview.id}/seat`;
      const given = await api.client.post(path, { client_id: first }, options);
      await take(second);
      expect((await api.client.post(path, { client_id: first }, options)).body).toEqual(given.body);
      expect((await api.records.interviews.find(interview.id))?.seat?.clientId).toBe(second);
    });

    it('that is not taken all the time', async () => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => take(randomUUID())));
      expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    });
  });

  describe('are watched', () => {
    it('while somebody of the company has a stream open, as the candidate is told', async () => {
      const page = await open(owner);
      expect(dataOf(page, 'watched')).toEqual([{ watching: false }]);
      const [one, other] = [await open(interviewer), await open(interviewer)];
      await page.until(({ type, data }) => type === 'watched' && data.watching);
      expect(dataOf(await open(owner), 'watched')).toEqual([{ watching: true }]);
      one.close();
      await one.ended;
      expect(dataOf(page, 'watched')).toHaveLength(2);
      other.close();
      await eventually(async () => dataOf(page, 'watched').length === 3);
      expect(dataOf(page, 'watched').at(-1)).toEqual({ watching: false });
      expect([...dataOf(one, 'watched'), ...dataOf(other, 'watched')]).toEqual([]);
    });

    it('by nobody when an interviewer takes an interview of their own, nor by readers of another', async () => {
      const own = await storeInterview(api, interviewer.id);
      const page = await open(interviewer, own.id);
      const second = await open(interviewer, own.id);
      const other = await open(owner);
      for (const stream of [page, second, other]) {
        expect(dataOf(stream, 'watched')).toEqual([{ watching: false }]);
      }
    });
  });

  it('are told at the next round what the bus has lost', async () => {
    const deaf = await startTestApi(({ bus, settings }) => ({
      bus: { ...bus, publish: async () => {} },
      settings: { ...settings, keepAliveMs: 150 },
    }));
    try {
      const candidate = await signUp(deaf.client);
      const watcher = await signUpAs('interviewer', deaf.client, deaf.records);
      const { id } = await storeInterview(deaf, candidate.id);
      const page = await deaf.client.stream(id, { token: candidate.token });
      const console = await deaf.client.stream(id, { token: watcher.token });
      const client_id = randomUUID();
      await deaf.client.post(`/interview/${id}/seat`, { client_id }, { token: candidate.token });
      await page.until(({ type, data }) => type === 'seat' && data.client_id === client_id);
      await page.until(({ type, data }) => type === 'watched' && data.watching);
      await console.until(({ type }) => type === 'seat');
      page.close();
      console.close();
    } finally {
      await deaf.close();
    }
  });
});
