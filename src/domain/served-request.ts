/** A request of a person, as whatever is done for it names it: in each line of the log, and in traces. */
export interface ServedRequest {
  /** Its `X-Request-Id`. */
  id: string;
  /** Where it is in a trace, as W3C's `traceparent`; left out where nobody traces. */
  trace?: string;
}

/** Of Temporal's Updates, Signals and activities: a list of {@link ServedRequest}. */
export const REQUESTS_HEADER = 'viva-requests';

/** What is done for more than so many at once names the first ones. */
export const MOST_SERVED = 20;

const ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const TRACE = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/;

/** A UUID in small letters. */
export function isRequestId(text: unknown): text is string {
  return typeof text === 'string' && ID.test(text);
}

/** What a header says; of what is no request, nothing. */
export function readServed(value: unknown): ServedRequest[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_SERVED).flatMap((one: Partial<Record<keyof ServedRequest, unknown>> | null) => {
    if (!isRequestId(one?.id)) return [];
    const { id, trace } = one;
    return [typeof trace === 'string' && TRACE.test(trace) ? { id, trace } : { id }];
  });
}

/** Each once, in the order in which they came. */
export function joinServed(
  before: readonly ServedRequest[],
  more: readonly ServedRequest[],
): readonly ServedRequest[] {
  const news = more.filter(({ id }) => !before.some((one) => one.id === id));
  return news.length === 0 ? before : [...before, ...news].slice(0, MOST_SERVED);
}
