import type { ApiMiddleware, Context } from '../../src/api/context.ts';
import { inOrder } from '../../src/api/in-order.ts';

const CTX = {} as Context;

describe('middlewares in order', () => {
  it('each stand around those behind them', async () => {
    const steps: string[] = [];
    const named =
      (name: string): ApiMiddleware =>
      async (_, next) => {
        steps.push(`to ${name}`);
        await next();
        steps.push(`from ${name}`);
      };
    const all = inOrder([named('outer'), named('inner')]);

    await all(CTX, async () => void steps.push('end'));

    expect(steps).toEqual(['to outer', 'to inner', 'end', 'from inner', 'from outer']);
  });

  it('serve several calls at a time', async () => {
    const seen: unknown[] = [];
    const all = inOrder([
      async (_, next) => {
        await Promise.resolve();
        await next();
      },
      (ctx, next) => {
        seen.push(ctx);
        return next();
      },
    ]);
    const calls = [{ path: '/one' }, { path: '/other' }] as Context[];

    await Promise.all(calls.map((ctx) => all(ctx as never, async () => {})));

    expect(seen).toEqual(calls);
  });

  it('let those before them catch what is thrown, by a promise or at once', async () => {
    const fault = new Error('no more');
    const caught: unknown[] = [];
    const throwing: ApiMiddleware[] = [
      () => {
        throw fault;
      },
      () => Promise.reject(fault),
    ];
    for (const one of throwing) {
      const all = inOrder([
        async (_, next) => {
          await next().catch(() => {});
        },
        async (_, next) => {
          try {
            await next();
          } catch (error) {
            caught.push(error);
            throw error;
          }
        },
        (_, next) => next(),
        one,
      ]);
      await all(CTX, async () => {});
    }
    expect(caught).toEqual([fault, fault]);
  });
});
