import type { Used } from './spread.ts';

/** One number of interviews, and what they used in some seconds. */
export interface Point {
  interviews: number;
  seconds: number;
  turns: number;
  p50Ms: number;
  used: Used;
  memoryMb: Record<'api' | 'worker' | 'temporal', number>;
  databaseBytes: number;
}

export const PARTS = ['api', 'worker', 'temporal', 'postgres', 'redis'] as const;

const BEGIN = '<!-- curves: written by `npm run bench -- load curves` -->';
const END = '<!-- end of curves -->';

/** The document with its table replaced by this one. Throws when it has no place for it. */
export function withCurves(document: string, points: readonly Point[], byModel: readonly Point[]): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`the document has no lines "${BEGIN}" and "${END}"`);
  return `${document.slice(0, from)}${BEGIN}\n\n${tableOf(points, byModel)}\n\n${document.slice(to)}`;
}

/** Shares of a core: of what an idle installation uses too, a turn has the less the more there are. */
export function coreOf({ used, seconds }: Point, part: (typeof PARTS)[number]): number {
  return used.cpuMs[part] / 1000 / seconds;
}

/** One column for each number, those with replies of a model last. */
export function tableOf(prepared: readonly Point[], byModel: readonly Point[]): string {
  const points = [...prepared, ...byModel];
  const perTurn = (of: (used: Used) => number, digits: number) =>
    points.map(({ used, turns }) => (of(used) / turns).toFixed(digits));
  const rows: [string, string[]][] = [
    [
      'interviews',
      [
        ...prepared.map(({ interviews }) => String(interviews)),
        ...byModel.map(({ interviews }) => `${interviews}, a model replies`),
      ],
    ],
    ['---', points.map(() => '---')],
    ['turns/s', points.map(({ turns, seconds }) => (turns / seconds).toFixed(1))],
    ['message to whole reply, p50, ms', points.map(({ p50Ms }) => p50Ms.toFixed(0))],
    ...PARTS.map((part): [string, string[]] => [
      `core of ${NAMES[part]}, %`,
      points.map((point) => (100 * coreOf(point, part)).toFixed(1)),
    ]),
    [
      'processor time a turn, all of them, ms',
      perTurn(({ cpuMs }) => PARTS.reduce((sum, part) => sum + cpuMs[part], 0), 1),
    ],
    ['writes of Temporal a turn', perTurn(({ temporalWrites }) => temporalWrites, 1)],
    ['rows written a turn', perTurn(({ rowsWritten }) => rowsWritten, 1)],
    ['rows read a turn', perTurn(({ rowsRead }) => rowsRead, 0)],
    ['commits a turn', perTurn(({ commits }) => commits, 1)],
    [
      'kB of database a turn',
      points.map(({ databaseBytes, turns }) => (databaseBytes / 1024 / turns).toFixed(1)),
    ],
    ['Redis commands a turn', perTurn(({ redisCommands }) => redisCommands, 1)],
    ['kB over Redis a turn', perTurn(({ redisBytes }) => redisBytes / 1024, 1)],
    [
      'memory of API, worker, Temporal, MB',
      points.map(({ memoryMb: { api, worker, temporal } }) =>
        [api, worker, temporal].map((mb) => mb.toFixed(0)).join(' / '),
      ),
    ],
  ];
  return rows.map(([name, cells]) => `| ${[name, ...cells].join(' | ')} |`).join('\n');
}

export const NAMES = {
  api: 'the API',
  worker: 'the worker',
  temporal: 'Temporal',
  postgres: 'PostgreSQL',
  redis: 'Redis',
} as const;
