import { patched, type WorkflowInterceptors } from '@temporalio/workflow';

/**
 * Local activities one after the other. The clock of a workflow goes on as each of them ends; of several that run at once, the
 * ends come one by one as they are lived, and together in a replay, so that what is decided between them would have another
 * moment there than the one that was stored.
 */
export const interceptors = (): WorkflowInterceptors => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    outbound: [
      {
        scheduleLocalActivity(input, next) {
          if (!patched('local-activities-in-turn')) return next(input);
          const mine = last.then(() => next(input));
          // How it ends is its caller's; the next one only waits for it.
          last = mine.catch(() => undefined);
          return mine;
        },
      },
    ],
  };
};
