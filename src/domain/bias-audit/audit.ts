import type { CandidateDecision } from '../vocabulary.ts';
import { type Declaration, ETHNICITIES, SEXES, UNDECLARED } from './groups.ts';
import { shownCells } from './withhold.ts';

/** One who was assessed in the period, by their latest interview. */
export interface AuditedPerson extends Declaration {
  /** The last one; null while nobody has decided. */
  decision: CandidateDecision | null;
  /** Null where nothing was measured. */
  score: number | null;
}

/** How many there are of a group, and of those decided on, selected, scored, and above the median score of all. */
export interface Counts {
  assessed: number;
  decided: number;
  selected: number;
  scored: number;
  above: number;
}

export interface AuditGroup {
  sex: string | null;
  ethnicity: string | null;
  /** Null where they are withheld. */
  counts: Counts | null;
  selection: Rate | null;
  scoring: Rate | null;
}

interface Rate {
  rate: number;
  /** To the highest rate among the groups of the same table; null for those who have not declared. */
  impactRatio: number | null;
}

export interface BiasAudit {
  /** Null where they are fewer than the least. */
  all: Counts | null;
  medianScore: number | null;
  sex: AuditGroup[];
  ethnicity: AuditGroup[];
  /** By both. */
  intersections: AuditGroup[];
}

/** By {@link groupKey}: what an earlier audit of persons of the same period has shown. */
export type ShownCounts = Readonly<Record<string, Counts>>;

export interface AuditRules {
  /** Groups of fewer persons are withheld. */
  least: number;
  /** What was shown before: a group that differs from it by fewer persons than that is withheld, too. */
  earlier: readonly ShownCounts[];
}

const SEX_GROUPS = [...SEXES, UNDECLARED];
const ETHNICITY_GROUPS = [...ETHNICITIES, UNDECLARED];

/** Of groups, never of persons. */
export function biasAudit(persons: readonly AuditedPerson[], rules: AuditRules): BiasAudit {
  const median = medianOf(persons.flatMap(({ score }) => score ?? []));
  const grid = SEX_GROUPS.map((sex) =>
    ETHNICITY_GROUPS.map((ethnicity) =>
      countsOf(
        persons.filter(
          (one) => (one.sex ?? UNDECLARED) === sex && (one.ethnicity ?? UNDECLARED) === ethnicity,
        ),
        median,
      ),
    ),
  );
  const all = countsOf(persons, median);
  if (all.assessed < rules.least) return nothingShown();
  // A measure of which there is little for all says nothing of any group.
  const measures = { selection: all.decided >= rules.least, scoring: all.scored >= rules.least };
  const isShowable = (key: string, counts: Counts) =>
    sizeOf(counts, measures) >= rules.least &&
    rules.earlier.every((shown) => isFar(shown[key], counts, rules));
  const shown = shownCells(
    grid.map((row) => row.map(({ assessed }) => assessed)),
    {
      least: rules.least,
      rows: SEX_GROUPS.map((sex, row) => isShowable(groupKey(sex, null), sumOf(grid[row] ?? []))),
      columns: ETHNICITY_GROUPS.map((ethnicity, column) =>
        isShowable(groupKey(null, ethnicity), sumOf(grid.map((line) => line[column] as Counts))),
      ),
      cells: SEX_GROUPS.map((sex, row) =>
        ETHNICITY_GROUPS.map(
          (ethnicity, column) =>
            sex !== UNDECLARED &&
            ethnicity !== UNDECLARED &&
            isShowable(groupKey(sex, ethnicity), grid[row]?.[column] as Counts),
        ),
      ),
    },
  );
  const sex = SEX_GROUPS.map((name, row) => ({
    ...{ sex: name, ethnicity: null, counts: shown.rows[row] ? sumOf(grid[row] ?? []) : null },
  }));
  const ethnicity = ETHNICITY_GROUPS.map((name, column) => ({
    ...{ sex: null, ethnicity: name },
    counts: shown.columns[column] ? sumOf(grid.map((line) => line[column] as Counts)) : null,
  }));
  const intersections = SEXES.flatMap((sexName, row) =>
    ETHNICITIES.map((ethnicityName, column) => ({
      ...{ sex: sexName, ethnicity: ethnicityName },
      counts: shown.cells[row]?.[column] ? (grid[row]?.[column] ?? null) : null,
    })),
  );
  return {
    all,
    medianScore: measures.scoring ? median : null,
    sex: withRates(sex, measures),
    ethnicity: withRates(ethnicity, measures),
    intersections: withRates(intersections, measures),
  };
}

/** What this audit has shown, for the next ones to be held against. */
export function shownIn({ sex, ethnicity, intersections }: BiasAudit): ShownCounts {
  const groups = [...sex, ...ethnicity, ...intersections];
  return Object.fromEntries(
    groups.flatMap((group) => (group.counts ? [[groupKey(group.sex, group.ethnicity), group.counts]] : [])),
  );
}

function groupKey(sex: string | null, ethnicity: string | null): string {
  return `${sex ?? '*'}/${ethnicity ?? '*'}`;
}

interface Measures {
  selection: boolean;
  scoring: boolean;
}

/** The smallest number by which something is divided. */
function sizeOf({ assessed, decided, scored }: Counts, { selection, scoring }: Measures): number {
  return Math.min(assessed, ...(selection ? [decided] : []), ...(scoring ? [scored] : []));
}

/** Whether nobody learns of a few persons by taking one from the other. */
function isFar(before: Counts | undefined, now: Counts, { least }: AuditRules): boolean {
  if (!before) return true;
  return Object.entries(now).every(([name, count]) => {
    const difference = Math.abs(count - before[name as keyof Counts]);
    return difference === 0 || difference >= least;
  });
}

type Group = Pick<AuditGroup, 'sex' | 'ethnicity' | 'counts'>;

function withRates(groups: readonly Group[], { selection, scoring }: Measures): AuditGroup[] {
  const selected = ratesOf(groups, selection, ({ selected, decided }) => selected / decided);
  const above = ratesOf(groups, scoring, ({ above, scored }) => above / scored);
  return groups.map((group, index) => ({
    ...group,
    selection: selected[index] ?? null,
    scoring: above[index] ?? null,
  }));
}

function ratesOf(
  groups: readonly Group[],
  isGiven: boolean,
  rateOf: (counts: Counts) => number,
): (Rate | null)[] {
  const isDeclared = ({ sex, ethnicity }: Group) => sex !== UNDECLARED && ethnicity !== UNDECLARED;
  const rates = groups.map(({ counts }) => (counts && isGiven ? rateOf(counts) : null));
  const highest = Math.max(
    0,
    ...groups.flatMap((group, index) => (isDeclared(group) ? (rates[index] ?? []) : [])),
  );
  return groups.map((group, index) => {
    const rate = rates[index] ?? null;
    if (rate === null) return null;
    return { rate, impactRatio: isDeclared(group) && highest > 0 ? rate / highest : null };
  });
}

function countsOf(persons: readonly AuditedPerson[], median: number | null): Counts {
  const count = (is: (one: AuditedPerson) => boolean) => persons.filter(is).length;
  return {
    assessed: persons.length,
    decided: count(({ decision }) => decision !== null),
    selected: count(({ decision }) => decision === 'advance'),
    scored: count(({ score }) => score !== null),
    above: count(({ score }) => score !== null && median !== null && score > median),
  };
}

function sumOf(all: readonly Counts[]): Counts {
  const sum = (name: keyof Counts) => all.reduce((total, counts) => total + counts[name], 0);
  return {
    ...{ assessed: sum('assessed'), decided: sum('decided'), selected: sum('selected') },
    ...{ scored: sum('scored'), above: sum('above') },
  };
}

function medianOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const sorted = scores.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function nothingShown(): BiasAudit {
  const none = (sex: string | null, ethnicity: string | null): AuditGroup => ({
    ...{ sex, ethnicity, counts: null, selection: null, scoring: null },
  });
  return {
    ...{ all: null, medianScore: null },
    sex: SEX_GROUPS.map((sex) => none(sex, null)),
    ethnicity: ETHNICITY_GROUPS.map((ethnicity) => none(null, ethnicity)),
    intersections: SEXES.flatMap((sex) => ETHNICITIES.map((ethnicity) => none(sex, ethnicity))),
  };
}
