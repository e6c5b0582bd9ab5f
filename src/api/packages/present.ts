import type { z } from 'zod';
import type { packageAnswer, packageChange } from '../../contract/packages.ts';
import type { PackageContent } from '../../domain/packages/package.ts';
import type { PackageRecord } from '../../records/package.ts';
import { iso, isoOrNull } from '../presenters/time.ts';

/** How the wire calls each field of a package. */
const NAMES = {
  name: 'name',
  description: 'description',
  track: 'track',
  level: 'level',
  locale: 'locale',
  languages: 'languages',
  maxTasks: 'max_tasks',
  timePercent: 'time_percent',
  noticeDays: 'notice_days',
  appealDays: 'appeal_days',
  retentionDays: 'retention_days',
  practice: 'practice',
  reportToCandidate: 'report_to_candidate',
  resume: 'resume',
  voice: 'voice',
  video: 'video',
  mediaDays: 'media_days',
} as const satisfies Record<keyof PackageContent, string>;

type Wire = z.output<typeof packageAnswer>;
type Change = z.output<typeof packageChange>;

export function presentPackage({ id, version, content, createdAt, archivedAt }: PackageRecord): Wire {
  const fields = Object.entries(NAMES).map(([own, wire]) => [wire, content[own as keyof PackageContent]]);
  return {
    package_id: id,
    version,
    ...(Object.fromEntries(fields) as Pick<Wire, (typeof NAMES)[keyof typeof NAMES]>),
    created_at: iso(createdAt),
    archived_at: isoOrNull(archivedAt),
  };
}

/** What was said of it; fields that were left out stay left out. */
export function contentIn<Given extends Change>(given: Given): Partial<PackageContent> {
  const said = Object.entries(NAMES).flatMap(([own, wire]) => {
    const value = given[wire];
    return value === undefined ? [] : [[own, value] as const];
  });
  return Object.fromEntries(said);
}
