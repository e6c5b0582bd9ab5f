import { setTimeout as delay } from 'node:timers/promises';
import { type Client, isGrpcServiceError } from '@temporalio/client';
import type { WorkerDeploymentOptions } from '@temporalio/worker';
import type { Logger } from 'pino';

/** The workers that hold interviews, as Temporal knows them; each build is a version of it. */
const DEPLOYMENT = 'viva';

const GRPC_NOT_FOUND = 5;
const GRPC_FAILED_PRECONDITION = 9;
const GRPC_UNIMPLEMENTED = 12;
/** Of the enumeration `RoutingConfigUpdateState`; older services leave it out. */
const ROUTING_IN_PROGRESS = 1;
const LOOK_EVERY_MS = 200;
/** A worker is known to the service once it has first asked for work. */
const KNOWN_WITHIN_MS = 30_000;

/** Options of a worker that holds what is pinned to its build, and what may go on with any. */
export function versioned(buildId: string): { workerDeploymentOptions: WorkerDeploymentOptions } {
  return {
    workerDeploymentOptions: {
      version: { deploymentName: DEPLOYMENT, buildId },
      useWorkerVersioning: true,
      // What is to be pinned says so itself.
      defaultVersioningBehavior: 'AUTO_UPGRADE',
    },
  };
}

/**
 * Has new interviews begin with this build, if it is here for the first time: a build that has been current before was replaced
 * or taken back by somebody, and a worker of it that starts again changes nothing. The build's worker must run.
 */
export async function becomeCurrent({
  client,
  buildId,
  logger,
  signal,
}: {
  client: Client;
  buildId: string;
  logger: Pick<Logger, 'info' | 'warn'>;
  signal?: AbortSignal | undefined;
}): Promise<void> {
  const giveUpAt = Date.now() + KNOWN_WITHIN_MS;
  for (;;) {
    signal?.throwIfAborted();
    const deployment = await lookAt(client);
    const own = deployment?.builds.find((build) => build.buildId === buildId);
    if (deployment && own) {
      const { current } = deployment;
      if (current === buildId) {
        // Until then some partitions of the queue give interviews to the build before.
        if (!deployment.isSpreading || Date.now() > giveUpAt) return;
        await delay(LOOK_EVERY_MS);
        continue;
      }
      if (current !== null && own.wasCurrent) {
        logger.warn({ buildId, current }, 'another build is current: this one holds what is pinned to it');
        return;
      }
      if (await setCurrent(client, buildId, deployment.conflictToken)) {
        logger.info({ buildId, before: current }, 'new interviews begin with this build');
        continue;
      }
    }
    if (Date.now() > giveUpAt) throw new Error('Temporal does not hear of the worker of interviews');
    await delay(LOOK_EVERY_MS);
  }
}

/** Throws when workers without a build would be given nothing to do. */
export async function requireUnversioned(client: Client): Promise<void> {
  const current = (await lookAt(client))?.current ?? null;
  if (current === null) return;
  throw new Error(
    `PIN_INTERVIEWS: interviews are given to workers of build ${current} alone; set it to true, or end that first (docs/operations.md, Rolling out)`,
  );
}

interface Deployment {
  /** Null: what has no build of its own is given to workers without one. */
  current: string | null;
  /** Not all of the service has heard of it yet. */
  isSpreading: boolean;
  builds: { buildId: string; wasCurrent: boolean }[];
  conflictToken: Uint8Array;
}

/** Null while no worker with a build was ever there, also of a service that knows no deployments. */
async function lookAt(client: Client): Promise<Deployment | null> {
  const { namespace } = client.options;
  try {
    const answer = await client.workflowService.describeWorkerDeployment({
      namespace,
      deploymentName: DEPLOYMENT,
    });
    const { versionSummaries, routingConfig, routingConfigUpdateState } = answer.workerDeploymentInfo ?? {};
    return {
      current: routingConfig?.currentDeploymentVersion?.buildId || null,
      isSpreading: routingConfigUpdateState === ROUTING_IN_PROGRESS,
      builds: (versionSummaries ?? []).map((summary) => ({
        buildId: summary.deploymentVersion?.buildId ?? '',
        wasCurrent: Boolean(summary.firstActivationTime),
      })),
      conflictToken: answer.conflictToken,
    };
  } catch (error) {
    if (hasCode(error, GRPC_NOT_FOUND, GRPC_UNIMPLEMENTED)) return null;
    throw error;
  }
}

/** False when somebody else was faster, or the worker is not heard of on its queue yet. */
async function setCurrent(client: Client, buildId: string, conflictToken: Uint8Array): Promise<boolean> {
  const { namespace, identity } = client.options;
  try {
    await client.workflowService.setWorkerDeploymentCurrentVersion({
      ...{ namespace, identity, deploymentName: DEPLOYMENT, buildId, conflictToken },
    });
    return true;
  } catch (error) {
    if (hasCode(error, GRPC_FAILED_PRECONDITION)) return false;
    throw error;
  }
}

function hasCode(error: unknown, ...codes: number[]): boolean {
  return isGrpcServiceError(error) && codes.includes(error.code);
}
