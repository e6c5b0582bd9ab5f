import type { AuditGroup, BiasAudit, Counts } from '../../domain/bias-audit/audit.ts';

const COUNTS = ['assessed', 'decided', 'selected', 'scored', 'above'] as const satisfies (keyof Counts)[];
/** What is a sign of a disparate impact by the four-fifths rule. */
const FOUR_FIFTHS = 0.8;

type Table = 'all' | 'sex' | 'ethnicity' | 'sex and ethnicity';

function rowsOf({ all, sex, ethnicity, intersections }: BiasAudit): [Table, AuditGroup][] {
  const everybody: AuditGroup = {
    ...{ sex: null, ethnicity: null, counts: all },
    selection: all && all.decided > 0 ? { rate: all.selected / all.decided, impactRatio: null } : null,
    scoring: all && all.scored > 0 ? { rate: all.above / all.scored, impactRatio: null } : null,
  };
  return [
    ['all', everybody],
    ...sex.map((group): [Table, AuditGroup] => ['sex', group]),
    ...ethnicity.map((group): [Table, AuditGroup] => ['ethnicity', group]),
    ...intersections.map((group): [Table, AuditGroup] => ['sex and ethnicity', group]),
  ];
}

/** For programs: a line a group; what is withheld is empty, and says so. */
export function auditCsv(audit: BiasAudit): string {
  const head = [
    ...['table', 'sex', 'ethnicity', 'withheld', 'assessed', 'decided', 'selected', 'selection_rate'],
    ...['selection_impact_ratio', 'scored', 'above_median', 'scoring_rate', 'scoring_impact_ratio'],
  ];
  const lines = rowsOf(audit).map(([table, { sex, ethnicity, counts, selection, scoring }]) => [
    ...[table.replaceAll(' ', '_'), sex ?? '', ethnicity ?? '', counts === null ? 'yes' : 'no'],
    ...[counts?.assessed, counts?.decided, counts?.selected, fixed(selection?.rate)],
    ...[fixed(selection?.impactRatio), counts?.scored, counts?.above, fixed(scoring?.rate)],
    fixed(scoring?.impactRatio),
  ]);
  return [head, ...lines].map((line) => `${line.map((cell) => cell ?? '').join(',')}\n`).join('');
}

/** For people, as Markdown. */
export function auditText(audit: BiasAudit, { title, least }: { title: string; least: number }): string {
  const rows = rowsOf(audit);
  const tables = [...new Set(rows.map(([table]) => table))].map((table) => {
    const groups = rows.flatMap(([of, group]) => (of === table ? [group] : []));
    const withheld = groups.filter(({ counts }) => counts === null).length;
    return [
      `## ${table === 'all' ? 'Everybody' : `By ${table}`}`,
      '',
      '| group | assessed | decided | selected | rate | impact ratio | scored | above median | rate | impact ratio |',
      '|---|---|---|---|---|---|---|---|---|---|',
      ...groups.flatMap((group) => (group.counts ? [lineOf(group, group.counts)] : [])),
      ...(withheld > 0 ? ['', `${withheld} of ${groups.length} groups are withheld or empty.`] : []),
    ].join('\n');
  });
  const median = audit.medianScore === null ? 'too few scores' : String(audit.medianScore);
  return [
    `# Bias audit: ${title}`,
    `Each person counts once, by their latest interview with a report. *Selected*: the last decision about them is to advance. Median score: ${median}. An impact ratio is a group's rate to the highest one of its table; those below ${FOUR_FIFTHS} are marked with *.`,
    `Groups are as people have declared them, which nobody has to. Groups of fewer than ${least} persons are withheld, as are others by which they could be worked out.`,
    ...tables,
    '',
  ].join('\n\n');
}

function lineOf({ sex, ethnicity, selection, scoring }: AuditGroup, counts: Counts): string {
  const name = [sex, ethnicity].filter((part) => part !== null).join(', ') || 'all';
  const [assessed, decided, selected, scored, above] = COUNTS.map((count) => counts[count]);
  const cells = [
    ...[name.replaceAll('_', ' '), assessed, decided, selected, percent(selection?.rate)],
    ...[ratio(selection?.impactRatio), scored, above, percent(scoring?.rate), ratio(scoring?.impactRatio)],
  ];
  return `| ${cells.join(' | ')} |`;
}

function fixed(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : value.toFixed(3);
}

function percent(rate: number | undefined): string {
  return rate === undefined ? '' : `${Math.round(rate * 100)} %`;
}

function ratio(value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  return `${value.toFixed(2)}${value < FOUR_FIFTHS ? ' *' : ''}`;
}
