import type { components } from '../../api/schema.d.ts';
import type { Package } from './query.ts';

type Request = components['schemas']['MakePackageRequest'];

/** Numbers of a package with their smallest and largest, as the contract has them. */
export const BOUNDS = {
  max_tasks: [1, 6],
  time_percent: [50, 400],
  notice_days: [0, 90],
  appeal_days: [1, 365],
  retention_days: [1, 3_650],
  media_days: [1, 365],
} as const;

type Figure = keyof typeof BOUNDS;

/** What stands in the form: numbers as they are typed. */
export type PackageDraft = Pick<
  Package,
  | 'name'
  | 'description'
  | 'track'
  | 'level'
  | 'locale'
  | 'languages'
  | 'practice'
  | 'report_to_candidate'
  | 'resume'
  | 'voice'
  | 'video'
> &
  Record<Figure, string>;

/** What holds where nothing is said. */
const NEW: PackageDraft = {
  name: '',
  description: '',
  track: 'algorithms',
  level: 'middle',
  locale: 'candidate',
  languages: [],
  max_tasks: '4',
  time_percent: '100',
  notice_days: '0',
  appeal_days: '14',
  retention_days: '180',
  practice: false,
  report_to_candidate: 'full',
  resume: 'off',
  voice: false,
  video: false,
  media_days: '30',
};

/** Of a version that is to be changed; null: of a new package. */
export function draftOf(ordered: Package | null): PackageDraft {
  if (ordered === null) return NEW;
  const names = Object.keys(NEW) as (keyof PackageDraft)[];
  const fields = names.map((name) => [name, name in BOUNDS ? String(ordered[name]) : ordered[name]]);
  return Object.fromEntries(fields) as PackageDraft;
}

/** What is asked for. Where no language is picked of a new one, the server takes all that it has. */
export function requestOf(draft: PackageDraft, isNew: boolean): Request {
  const { languages, ...rest } = draft;
  const figures = (Object.keys(BOUNDS) as Figure[]).map((name) => [name, Number(draft[name])] as const);
  return {
    ...rest,
    ...(Object.fromEntries(figures) as Record<Figure, number>),
    ...((languages.length > 0 || !isNew) && { languages }),
  };
}
