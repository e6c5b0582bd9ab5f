import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import { AsyncLocalStorage, type WorkflowInterceptors } from '@temporalio/workflow';
import { joinServed, REQUESTS_HEADER, readServed, type ServedRequest } from '../src/domain/served-request.ts';

/**
 * Which requests of people the code that runs now serves. It goes from the headers of Updates and Signals into those of activities,
 * and decides nothing: a history without them replays the same.
 */
const storage = new AsyncLocalStorage<readonly ServedRequest[]>();

export function servedNow(): readonly ServedRequest[] {
  return storage.getStore() ?? [];
}

/** Runs `work` for these requests beside those that are served already. */
export function serving<T>(requests: readonly ServedRequest[], work: () => T): T {
  return storage.run(joinServed(servedNow(), requests), work);
}

/** None of these waits for anything: that would change the order in which handlers go on. */
export const interceptors = (): WorkflowInterceptors => ({
  inbound: [
    {
      handleUpdate: (input, next) => serving(requestsIn(input.headers), () => next(input)),
      handleSignal: (input, next) => serving(requestsIn(input.headers), () => next(input)),
    },
  ],
  outbound: [
    {
      scheduleActivity: (input, next) => next(withRequests(input)),
      scheduleLocalActivity: (input, next) => next(withRequests(input)),
      getLogAttributes: (attributes, next) => {
        const ids = servedNow().map(({ id }) => id);
        return next(ids.length === 0 ? attributes : { ...attributes, requestIds: ids });
      },
    },
  ],
  internals: [
    {
      dispose(input, next) {
        storage.disable();
        next(input);
      },
    },
  ],
});

function requestsIn(headers: Headers): ServedRequest[] {
  const payload = headers[REQUESTS_HEADER];
  if (!payload) return [];
  try {
    return readServed(defaultPayloadConverter.fromPayload(payload));
  } catch {
    return []; // somebody else's header of that name
  }
}

function withRequests<Input extends { headers: Headers }>(input: Input): Input {
  const requests = servedNow();
  if (requests.length === 0) return input;
  return {
    ...input,
    headers: { ...input.headers, [REQUESTS_HEADER]: defaultPayloadConverter.toPayload(requests) },
  };
}
