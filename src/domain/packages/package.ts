import type { Language, Level, Locale, Track } from '../vocabulary.ts';

/** What a candidate may read of their report: all that is theirs, the short form, or nothing. */
export const REPORTS_TO_CANDIDATE = ['full', 'summary', 'none'] as const;
export type ReportToCandidate = (typeof REPORTS_TO_CANDIDATE)[number];

/** Whether a candidate may give a résumé for the talk. */
export const RESUME_RULES = ['off', 'optional'] as const;
export type ResumeRule = (typeof RESUME_RULES)[number];

/** In which language an interview is held: always that one, or the candidate's. */
type PackageLocale = Locale | 'candidate';

/** What a company orders: one version of a package, which never changes. */
export interface PackageContent {
  name: string;
  description: string;
  track: Track;
  level: Level;
  locale: PackageLocale;
  /** Those that the candidate may use. */
  languages: Language[];
  maxTasks: number;
  /** Of the time that tasks usually have. */
  timePercent: number;
  /** So many days lie between an invitation and the first moment at which it can be accepted. */
  noticeDays: number;
  appealDays: number;
  retentionDays: number;
  /** Whether the candidate may try the room first. */
  practice: boolean;
  reportToCandidate: ReportToCandidate;
  resume: ResumeRule;
  /** Whether messages may be spoken, where the server can write down what was said. */
  voice: boolean;
  /** Whether a question may be answered by a recording. */
  video: boolean;
  /** For so long recordings are kept after the end of the interview. */
  mediaDays: number;
}

/** What holds where nothing is said; languages are all that the server offers. */
export const PACKAGE_DEFAULTS = {
  description: '',
  locale: 'candidate',
  maxTasks: 4,
  timePercent: 100,
  noticeDays: 0,
  appealDays: 14,
  retentionDays: 180,
  practice: false,
  reportToCandidate: 'full',
  resume: 'off',
  voice: false,
  video: false,
  mediaDays: 30,
} as const satisfies Partial<PackageContent>;

/** Smallest and largest of each number. */
export const PACKAGE_BOUNDS = {
  maxTasks: [1, 6],
  timePercent: [50, 400],
  noticeDays: [0, 90],
  appealDays: [1, 365],
  retentionDays: [1, 3_650],
  mediaDays: [1, 365],
} as const satisfies Partial<Record<keyof PackageContent, readonly [number, number]>>;

/** Reports and logs are kept for at least so long, unless the operator has decided otherwise. */
export const LEAST_RETENTION_DAYS = 180;

/**
 * The shortest time that a package may keep its interviews for, where the installation keeps those of others for
 * `installationDays`: whoever runs it has set fewer on purpose.
 */
export function leastRetentionDays(installationDays: number): number {
  return Math.min(LEAST_RETENTION_DAYS, installationDays);
}

/** What the next version says; null where it would say the same. */
export function changedContent(
  content: PackageContent,
  change: Partial<PackageContent>,
): PackageContent | null {
  const next = { ...content, ...change };
  const isSame = (Object.keys(next) as (keyof PackageContent)[]).every((name) =>
    sameValue(content[name], next[name]),
  );
  return isSame ? null : next;
}

/** Lists in the same order are the same. */
function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
