import { USUAL_PAGE } from '../../contract/parts.ts';
import { FAULTS, numberBetween } from '../../contract/texts/faults.ts';
import { leastRetentionDays, PACKAGE_BOUNDS, type PackageContent } from '../../domain/packages/package.ts';
import type { PackageRecord } from '../../records/package.ts';
import type { Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { type Fault, invalid, notFound } from '../errors.ts';
import { offeredLanguages, planInterview } from '../interviews/plan.ts';
import { startPlanned } from '../interviews/start.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { PACKAGES } from './endpoints.ts';
import { contentIn, presentPackage } from './present.ts';
import { termsOf } from './terms.ts';

export function packageHandlers(deps: ApiDependencies): Handlers<typeof PACKAGES> {
  const { records, settings, sandboxLanguages, clock } = deps;
  const { packages } = records;

  async function find(id: string, { organisationId }: Viewer): Promise<PackageRecord> {
    const found = await packages.find(id, organisationId);
    if (!found) throw notFound(PROBLEMS.noSuchPackage);
    return found;
  }

  /** What only this installation can say of it. Throws 422. */
  function refuseUnfit({ retentionDays, languages }: Partial<PackageContent>): void {
    if (languages !== undefined) offeredLanguages(languages, sandboxLanguages);
    const [, most] = PACKAGE_BOUNDS.retentionDays;
    const least = leastRetentionDays(settings.retentionDays);
    const faults: Fault[] =
      retentionDays !== undefined && retentionDays < least
        ? [{ path: 'retention_days', message: numberBetween(least, most) }]
        : [];
    if (faults.length > 0) throw invalid(faults);
  }

  return {
    async makePackage({ body }, { viewer: { organisationId }, newId }) {
      const languages = offeredLanguages(body.languages, sandboxLanguages);
      const content = contentIn({ ...body, languages }) as PackageContent;
      refuseUnfit(content);
      const made = { id: newId('package'), organisationId, createdAt: clock(), content };
      return presentPackage(await packages.create(made));
    },

    async listPackages({ query: { archived = false, cursor, limit } }, { viewer: { organisationId } }) {
      const page = await packages.list({ organisationId, archived }, { cursor, limit: limit ?? USUAL_PAGE });
      if (!page) throw invalid([{ path: 'cursor', message: FAULTS.unknownCursor }]);
      return { packages: page.packages.map(presentPackage), next_cursor: page.nextCursor };
    },

    getPackage: async ({ params }, { viewer }) => presentPackage(await find(params.package_id, viewer)),

    async changePackage({ params, body }, { viewer }) {
      const change = contentIn(body);
      refuseUnfit(change);
      const changed = await packages.change(await find(params.package_id, viewer), change, clock());
      if (!changed) throw notFound(PROBLEMS.noSuchPackage);
      return presentPackage(changed);
    },

    async archivePackage({ params }, { viewer }) {
      const { id } = await find(params.package_id, viewer);
      await packages.archive(id, clock());
      return presentPackage(await find(id, viewer));
    },

    async tryPackage({ params }, { viewer, newId }) {
      const ordered = await find(params.package_id, viewer);
      const { track, level, locale, languages, maxTasks } = ordered.content;
      const plan = await planInterview(
        {
          ...{ track, level, languages, max_tasks: maxTasks, practice: true },
          ...(locale !== 'candidate' && { locale }),
        },
        { deps, candidate: { ...viewer, isGuest: false }, newId, order: { terms: termsOf(ordered, 0) } },
      );
      return startPlanned(plan, deps);
    },
  };
}
