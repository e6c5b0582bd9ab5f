import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname } from 'node:path';
import { Connection } from '@temporalio/client';
import type { Config } from '../config/config.ts';
import { hostAndPort } from '../config/values.ts';
import { type DatabaseLocation, fileOf } from '../database/location.ts';
import { findPlaceFault } from '../database/postgres/look.ts';
import { makeFolder } from '../host/folder.ts';
import { createKeyWrap, KeyLocked } from '../privacy/key-wrap.ts';
import { openRecords } from '../records/open.ts';
import type { Records } from '../records/records.ts';
import { findRedisFault } from '../redis/look.ts';
import { PARTS, type ServiceRole } from '../roles.ts';
import { type Reach, reachOf } from '../temporal/connection.ts';
import { isPortOfEarlierServer } from './temporal-server.ts';

export interface StartOptions {
  config: Config;
  role: ServiceRole;
  /** Models on this machine take the place of the configured provider. */
  localLlm: boolean;
}

const PATIENCE_MS = 5_000;

/**
 * Looks at all that the environment names outside of this process, before anything slow begins. One line for each thing
 * that the start can't go on with.
 */
export async function findStartFaults({ config, role, localLlm }: StartOptions): Promise<string[]> {
  const { address, uiPort } = config.temporal;
  const { interviews, secrets } = PARTS[role];
  const knowsPeople = secrets.includes('PAYLOAD_SECRET');
  const faults = await Promise.all([
    storesFault(config, { hasTelemetry: knowsPeople, hasDeclarations: PARTS[role].api }),
    config.redisUrl === null ? null : redisFault(config.redisUrl),
    listenFault(config.port, config.host),
    knowsPeople ? payloadSecretFault(config) : null,
    address !== null ? temporalFault(reachOf(address, config.temporal)) : null,
    address === null && uiPort !== null ? uiPortFault(uiPort, config) : null,
    interviews && !localLlm && config.llm.apiKey !== null ? providerFault(config) : null,
  ]);
  return faults.filter((fault) => fault !== null);
}

async function redisFault(url: string): Promise<string | null> {
  const fault = await findRedisFault(url);
  return fault && `REDIS_URL: ${withoutSecrets(url)} does not take us (${fault}); give its user and password`;
}

/** Why nothing can listen there; null when it can. */
async function listenFault(port: number, host: string | null): Promise<string | null> {
  const error = await tryListening(port, host ?? undefined);
  return error && describeListenFault(error, port, host);
}

export function describeListenFault(error: NodeJS.ErrnoException, port: number, host: string | null): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `PORT: ${port} is taken by another program; stop that one, or give another port`;
    case 'EACCES':
      return `PORT: ${port} is not for this user; give one from 1024 on`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `HOST: ${host} is no address of this machine; give one of its own, or leave it out for all of them`;
    default:
      return `PORT, HOST: nothing can listen there (${error.message})`;
  }
}

/** Of two stores on one server that fails the first one tells. */
async function storesFault(
  { database, telemetryDatabase, declarationDatabase }: Config,
  { hasTelemetry, hasDeclarations }: { hasTelemetry: boolean; hasDeclarations: boolean },
): Promise<string | null> {
  const faults = [
    await databaseFault('URL_DATABASE', database),
    hasTelemetry ? await databaseFault('URL_TELEMETRY_DATABASE', telemetryDatabase) : null,
    hasDeclarations ? await databaseFault('URL_DECLARATION_DATABASE', declarationDatabase) : null,
  ].filter((fault) => fault !== null);
  const isOnePlace =
    database.kind === 'postgres' &&
    telemetryDatabase.kind === 'postgres' &&
    database.url === telemetryDatabase.url;
  return faults.length === 0 ? null : (isOnePlace ? faults.slice(0, 1) : faults).join('\n');
}

async function databaseFault(variable: string, location: DatabaseLocation): Promise<string | null> {
  if (location.kind === 'postgres') {
    const fault = await findPlaceFault(location);
    return fault && `${variable}: ${withoutSecrets(location.url)} cannot be used (${fault})`;
  }
  const path = fileOf(location);
  if (path === null) return null;
  try {
    makeFolder(dirname(path));
    accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
    return statSync(path, { throwIfNoEntry: false })?.isDirectory()
      ? `${variable}: ${path} is a folder; give a file`
      : null;
  } catch (error) {
    return `${variable}: ${path} cannot be used (${(error as Error).message})`;
  }
}

async function uiPortFault(uiPort: number, { port, dataDir }: Config): Promise<string | null> {
  if (uiPort === port) return `TEMPORAL_UI_PORT: ${uiPort} is the API's own port; give another one`;
  if ((await tryListening(uiPort, '127.0.0.1')) === null || isPortOfEarlierServer(dataDir, uiPort))
    return null;
  return `TEMPORAL_UI_PORT: ${uiPort} is taken by another program; give another port, or leave it out for a free one`;
}

/** Null when the port could be bound, and was given back. */
function tryListening(port: number, host: string | undefined): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

async function temporalFault(reach: Reach): Promise<string | null> {
  const { address } = reach;
  const fault = (await connectFault(address)) ?? (await serviceFault(reach));
  if (fault === null) return null;
  return `TEMPORAL_ADDRESS: no Temporal service answers at ${address} (${fault}); start it, or leave the variable out for an embedded one`;
}

/** gRPC tries a refused connection again and again, so look at the port first. */
async function connectFault(address: string): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const socket = connect({
    ...(hostAndPort(address) as { host: string; port: number }),
    timeout: PATIENCE_MS,
  });
  socket.once('connect', () => resolve(null));
  socket.once('timeout', () => resolve(SILENT));
  socket.once('error', (error) => resolve(reasonOf(error)));
  const fault = await promise;
  socket.destroy();
  return fault;
}

async function serviceFault(reach: Reach): Promise<string | null> {
  const connection = Connection.lazy(reach);
  try {
    const deadline = Date.now() + PATIENCE_MS;
    await connection.withDeadline(deadline, () => connection.workflowService.getSystemInfo({}));
    return null;
  } catch (error) {
    return `what listens there is no Temporal service: ${(error as { details?: string }).details ?? reasonOf(error)}`;
  } finally {
    await connection.close();
  }
}

/**
 * Any answer will do, also one that refuses: of keys and models the banner tells. Candidates who sit in an interview are
 * not to wait for a provider, so an installation with open interviews starts without one; see the decisions.
 */
async function providerFault({ llm: { baseUrl, apiKey }, database }: Config): Promise<string | null> {
  try {
    const answer = await fetch(`${baseUrl.replace(/\/$/, '')}/models`, {
      headers: { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.body?.cancel();
    return null;
  } catch (error) {
    if (await hasOpenInterviews(database)) return null;
    return `BASE_URL: no provider of models answers at ${withoutSecrets(baseUrl)} (${reasonOf(error)}); check the address, or leave OPENAI_API_KEY out for pre-baked replies`;
  }
}

async function hasOpenInterviews(location: DatabaseLocation): Promise<boolean> {
  const open = await withStore(location, ({ interviews }) => interviews.countOpenByState());
  return open !== null && open.size > 0;
}

/** A key that nothing opens would only show when its interview is next heard of. */
async function payloadSecretFault({ database, payloadSecrets }: Config): Promise<string | null> {
  const secretIds = await withStore(database, ({ personKeys }) => personKeys.secretIds());
  const missing = createKeyWrap(payloadSecrets).missing(secretIds ?? []);
  return missing.length > 0 ? new KeyLocked(missing).message : null;
}

/** Null where there is no store yet, or none that can be opened, of which another line tells. */
async function withStore<T>(
  location: DatabaseLocation,
  ask: (records: Records) => Promise<T>,
): Promise<T | null> {
  const file = fileOf(location);
  if (location.kind === 'sqlite' && (file === null || !existsSync(file))) return null;
  if (location.kind === 'postgres' && (await findPlaceFault(location)) !== null) return null;
  const records = await openRecords(location);
  try {
    return await ask(records);
  } finally {
    await records.close();
  }
}

const SILENT = `no answer in ${PATIENCE_MS / 1_000} s`;

/** The system's own word for it: of `fetch` failed, of several addresses that were tried, the first cause. */
function reasonOf(error: unknown): string {
  const { name, code, message, cause, errors } = error as NodeJS.ErrnoException & { errors?: unknown[] };
  if (name === 'TimeoutError') return SILENT;
  if (code !== undefined && message !== '') return message;
  const inner = errors?.[0] ?? cause;
  return inner === undefined ? message : reasonOf(inner);
}

/** An address may hold a password or a key. */
function withoutSecrets(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
