import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import jwt from 'jsonwebtoken';
import { viewOf } from '../../src/domain/interview/interview.ts';
import { evolve, initialInterview } from '../../src/domain/interview/machine.ts';
import { SETTINGS, startTestApi, type TestApi } from '../support/api/api.ts';
import { PASSWORD, type Person, signUp, signUpAs } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';

/** What a round takes here. */
const keepAliveMs = 600;
const settings = { ...SETTINGS, keepAliveMs };

describe('a stream that has nothing to say', () => {
  let api: TestApi;
  let owner: Person;

  beforeAll(async () => {
    api = await startTestApi({ settings });
    owner = await signUp(api.client);
  });
  afterAll(() => api.close());

  it('gets a comment and the time once a round, so that proxies keep it open', async () => {
    const { id } = await storeInterview(api, owner.id);
    const socket = connect(api.api.port, '127.0.0.1');
    socket.write(
      `GET /chat/stream?session_id=${id} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${owner.token}\r\n\r\n`,
    );
    const start = performance.now();
    let received = '';
    for await (const chunk of socket) {
      received += chunk;
      if ((received.match(/^: keep-alive\n\nevent: clock\ndata: \{"server_time":"/gm) ?? []).length === 3)
        break;
    }
    expect(performance.now() - start).toBeGreaterThan(2 * keepAliveMs);
  });

  it('gets what the bus has lost', async () => {
    const { id, plan, events } = await storeInterview(api, owner.id);
    const stream = await api.client.stream(id, { token: owner.token });
    await stream.until(({ seq }) => seq === 1);
    const message = { type: 'message', data: { messageId: randomUUID(), text: 'unheard' } } as const;
    const event = { ...message, seq: 2, at: Date.now() };
    const interview = [...events, event].reduce(evolve, initialInterview(plan));
    await api.records.events.append({
      plan,
      workflowId: `interview-${id}`,
      events: [event],
      view: viewOf(interview),
    });
    expect((await stream.until(({ seq }) => seq === 2)).data.text).toBe('unheard');
    stream.close();
  });

  it('ends when its token was refused by another process', async () => {
    const { id } = await storeInterview(api, owner.id);
    const { body } = await api.client.post('/auth/login', { login: owner.email, password: PASSWORD });
    const stream = await api.client.stream(id, { token: body.token });
    const { jti, exp } = jwt.decode(body.token) as { jti: string; exp: number };
    await api.records.users.revokeToken(jti, exp * 1000, Date.now());
    await stream.ended;
  });

  it("ends when its reader's role was changed on the server's own machine", async () => {
    const { id } = await storeInterview(api, owner.id);
    const interviewer = await signUpAs('interviewer', api.client, api.records);
    const stream = await api.client.stream(id, { token: interviewer.token });
    await stream.until(({ seq }) => seq === 1);
    await api.records.users.setRole(interviewer.id, 'candidate');
    await stream.ended;
  });

  it('goes on while the store does not answer, and looks again later', async () => {
    const other = await startTestApi({ settings });
    const person = await signUp(other.client);
    const { id } = await storeInterview(other, person.id);
    const stream = await other.client.stream(id, { token: person.token });
    await stream.until(({ seq }) => seq === 1);
    const before = stream.events.length;
    await other.records.close();
    await stream.until((event) => event.type === 'clock' && stream.events.indexOf(event) >= before);
    expect(other.logged).toContainEqual(
      expect.objectContaining({ msg: 'the store could not be asked about open streams' }),
    );
    await other.close();
  });
});
