import type { Info } from '@temporalio/activity';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Logger } from 'pino';
import { REQUESTS_HEADER, readServed, type ServedRequest } from '../domain/served-request.ts';
import { requestsToPassOn, serveRequests } from '../tracing/served.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { workflowFields } from './log-fields.ts';

/** Before every Update and Signal: says in its header for which request it is, and is a span of it. */
export function carryRequests(tracing: Tracing): WorkflowClientInterceptor {
  const told = <T>(name: string, workflowId: string | undefined, tell: (headers: Headers) => Promise<T>) =>
    tracing.span(name, { kind: 'client', attributes: attributesOf(workflowId) }, () =>
      tell(requestsHeader()),
    );
  return {
    startUpdate: (input, next) =>
      told(`update ${input.updateName}`, input.workflowExecution.workflowId, (headers) =>
        next({ ...input, headers: { ...input.headers, ...headers } }),
      ),
    startUpdateWithStart: (input, next) =>
      told(`update ${input.updateName}`, input.workflowStartOptions.workflowId, (headers) =>
        next({ ...input, updateHeaders: { ...input.updateHeaders, ...headers } }),
      ),
    signal: (input, next) =>
      told(`signal ${input.signalName}`, input.workflowExecution.workflowId, (headers) =>
        next({ ...input, headers: { ...input.headers, ...headers } }),
      ),
  };
}

/**
 * Before every activity: what it and the parts it calls write into the log names the requests that it serves, it is a span of them,
 * and its end is a line.
 */
export function serveActivities(
  tracing: Tracing,
  logger: Pick<Logger, 'info' | 'debug'>,
): ActivityInterceptorsFactory {
  return ({ info }) => ({
    inbound: {
      execute: (input, next) =>
        serveRequests(requestsIn(input.headers), () => {
          const kind = info.isLocal ? 'internal' : 'consumer';
          return tracing.span(
            `activity ${info.activityType}`,
            { kind, attributes: activityAttributes(info) },
            () => told(info, () => next(input)),
          );
        }),
    },
  });

  async function told<T>({ activityType, attempt, isLocal }: Info, work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const result = await work();
    const line = { activity: activityType, attempt, duration_ms: Math.round(performance.now() - startedAt) };
    // A turn has several of these.
    if (isLocal) logger.debug(line, 'a local activity has ended');
    else logger.info(line, 'an activity has ended');
    return result;
  }
}

function requestsHeader(): Headers {
  const requests = requestsToPassOn();
  return requests.length === 0 ? {} : { [REQUESTS_HEADER]: defaultPayloadConverter.toPayload(requests) };
}

function requestsIn(headers: Headers): ServedRequest[] {
  const payload = headers[REQUESTS_HEADER];
  return payload ? readServed(defaultPayloadConverter.fromPayload(payload)) : [];
}

function activityAttributes({ attempt, taskQueue, workflowExecution }: Info) {
  return { ...attributesOf(workflowExecution?.workflowId), attempt, queue: taskQueue };
}

function attributesOf(workflowId: string | undefined) {
  return workflowFields(workflowId) as Record<string, string>;
}
