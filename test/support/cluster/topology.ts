import type { Compose, ComposeService } from '../compose.ts';
import { CLUSTER_ROLES, type ClusterRole } from './cluster.ts';

/** One process of Viva that docker-compose.yml asks for. */
export interface PlannedProcess {
  role: ClusterRole;
  /** Of its service, with a number where there are several. */
  name: string;
  env: Record<string, string>;
  limits: ComposeService['deploy']['resources']['limits'];
}

/** How the names of the compose file's network are reached here. */
export interface Places {
  /** The folder that is `/run/secrets` there. */
  secrets: string;
  /** `host:port` */
  temporal: string;
}

/** All processes of Viva, with the settings that they are given there. */
export function planProcesses({ services }: Compose, places: Places): PlannedProcess[] {
  return Object.entries(services).flatMap(([service, { command, environment = {}, deploy }]) => {
    const role = CLUSTER_ROLES.find((one) => command?.join(' ') === `--role ${one}`);
    if (role === undefined) return [];
    // Each has a machine of its own there, and so the same port.
    const { PORT: _, ...env } = settingsOf(environment, places);
    const copies = deploy.replicas;
    const names =
      copies === undefined ? [service] : Array.from({ length: copies }, (_, at) => `${service}-${at + 1}`);
    return names.map((name) => ({ role, name, env, limits: deploy.resources.limits }));
  });
}

/** The command of the service that makes the database's users, for a shell without containers. */
export function databaseCommand({ services }: Compose, places: Places): string[] {
  const { entrypoint = [], command = [] } = services.database ?? {};
  return [...entrypoint, ...command].map((word) => placed(word, places));
}

function settingsOf(environment: Record<string, string>, places: Places): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, placed(value, places)]),
  );
}

function placed(value: string, { secrets, temporal }: Places): string {
  return value.replace(/^\/run\/secrets(?=\/|$)/, secrets).replace(/^temporal:7233$/, temporal);
}
