import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import jwt from 'jsonwebtoken';
import { viewOf } from '../../src/domain/interview.ts';
import { evolve, initialInterview } from '../../src/domain/machine.ts';
import { startTestApi, type TestApi } from './support/api.ts';
import { PASSWORD, type Person, signUp } from './support/people.ts';
import { storeInterview } from './support/stored-interview.ts';

/** What a stream does every 15 seconds; the tests wait for it together. */
describe('a stream that has nothing to say', () => {
  let api: TestApi;
  let owner: Person;

  beforeAll(async () => {
    api = await startTestApi();
    owner = await signUp(api.client);
  });
  afterAll(() => api.close());

  it.concurrent('gets a comment every 15 s, so that proxies keep it open', async () => {
    const { id } = await storeInterview(api, owner.id);
    const socket = connect(api.api.port, '127.0.0.1');
    socket.write(
      `GET /chat/stream?session_id=${id} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${owner.token}\r\n\r\n`,
    );
    const begun = performance.now();
    let received = '';
    for await (const chunk of socket) {
      received += chunk;
      if (/^: /m.test(received)) break;
    }
    expect(performance.now() - begun).toBeGreaterThan(14_000);
    expect(performance.now() - begun).toBeLessThan(25_000);
  });

  it.concurrent('gets what the bus has lost', async () => {
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

  it.concurrent('ends when its token was refused by another process', async () => {
    const { id } = await storeInterview(api, owner.id);
    const { body } = await api.client.post('/auth/login', { login: owner.email, password: PASSWORD });
    const stream = await api.client.stream(id, { token: body.token });
    const { jti, exp } = jwt.decode(body.token) as { jti: string; exp: number };
    await api.records.users.revokeToken(jti, exp * 1000);
    await stream.ended;
    expect(stream.events).toHaveLength(1);
  });
});
