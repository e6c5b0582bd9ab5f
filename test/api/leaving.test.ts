import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import type { State } from '../../src/api/context.ts';
import type { Endpoint } from '../../src/api/endpoint.ts';
import { createLeaving } from '../../src/api/leaving.ts';
import { problems } from '../../src/api/problems.ts';
import { ENDPOINTS } from '../../src/api/resources.ts';

describe('a call that is not answered in time by a process that is about to stop', () => {
  it('is refused rather than cut off', async () => {
    const stopping = new AbortController();
    const leaving = createLeaving(stopping.signal);
    const app = new Koa<State>();
    const endpoint = ENDPOINTS.find(({ operationId }) => operationId === 'checkCode') as Endpoint;
    const begun = Promise.withResolvers<void>();
    app.use(problems({ records: {} as never, logger: {} as never }, () => undefined));
    app.use(leaving.guard(endpoint));
    app.use(() => {
      begun.resolve();
      return new Promise(() => undefined);
    });
    const server = createServer(app.callback());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const call = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await begun.promise;
    stopping.abort();
    await leaving.answered(50);
    const answer = await call;
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.json()).toMatchObject({ code: 'stopping' });
    await new Promise((resolve) => server.close(resolve));
  });
});
