import { Gauge, type Registry } from 'prom-client';
import type { Probe } from '../../domain/probe.ts';
import { INTERVIEW_STATES } from '../../domain/vocabulary.ts';
import type { ApiDependencies, ApiSettings } from '../dependencies.ts';
import type { HealthWatch } from './health.ts';

const LEVELS: Record<Probe['status'], number> = { ok: 1, degraded: 0.5, down: 0 };

/** What is looked up when somebody asks for the metrics of any process: the build and the health. */
export function registerHealthGauges(
  { registry, settings }: { registry: Registry; settings: Pick<ApiSettings, 'version' | 'role'> },
  health: HealthWatch,
): void {
  const registers = [registry];
  new Gauge({
    name: 'viva_build_info',
    help: 'Always 1; its labels say what runs.',
    labelNames: ['version', 'role', 'node'],
    registers,
  }).set({ version: settings.version, role: settings.role, node: process.versions.node }, 1);

  new Gauge({
    name: 'viva_health',
    help: 'What /health says of each check, and as a whole (check="all"): 1 ok, 0.5 degraded, 0 down.',
    labelNames: ['check'],
    registers,
    async collect() {
      const { status, probes } = await health.examine();
      this.set({ check: 'all' }, LEVELS[status]);
      for (const [check, probe] of Object.entries(probes)) this.set({ check }, LEVELS[probe.status]);
    },
  });
}

/** Of the API also the interviews that are open. */
export function registerGauges(
  deps: Pick<ApiDependencies, 'registry' | 'records' | 'settings' | 'logger'>,
  health: HealthWatch,
): void {
  const { registry, records, logger } = deps;
  registerHealthGauges(deps, health);
  new Gauge({
    name: 'viva_open_interviews',
    help: 'Interviews that have not ended, by state; none while the database does not answer.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      this.reset();
      try {
        const counts = await records.interviews.countOpenByState();
        for (const state of INTERVIEW_STATES) {
          if (state !== 'finished') this.set({ state }, counts.get(state) ?? 0);
        }
      } catch (error) {
        // The other metrics, which say that the database is down, must be had all the more.
        logger.warn({ err: error }, 'open interviews could not be counted');
      }
    },
  });
  const recorded = (name: string, help: string, of: 'uploads' | 'bytes') =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.reset();
        try {
          this.set((await records.uploads.totals())[of]);
        } catch (error) {
          logger.warn({ err: error }, 'recordings could not be counted');
        }
      },
    });
  recorded('viva_media_uploads', 'Recordings that are kept.', 'uploads');
  recorded('viva_media_bytes', 'Bytes of the recordings that are kept.', 'bytes');
}
