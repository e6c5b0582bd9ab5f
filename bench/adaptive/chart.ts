import { max, min, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type Figures, TASK_COUNTS } from './measure.ts';

/** Between two lines of the grid, in points. */
const GRID = 50;

/** The figures as an SVG that follows the reader's light or dark scheme. */
export function drawChart(figures: Figures): string {
  const description = `${figures.candidates} simulated candidates a track; root-mean-square error in points on the Elo scale`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 430" role="img" aria-label="How near the estimate comes to the true ability">',
    `<desc>${description}</desc>`,
    `<style>${STYLE}</style>`,
    '<rect class="bg" width="960" height="430" rx="10"/>',
    ...policyPanel(figures),
    ...worldPanel(figures),
    `<text class="l" x="30" y="412">${description}. Drawn by bench/adaptive.ts.</text>`,
    '</svg>\n',
  ].join('\n');
}

const STYLE = `
 text{font:13px system-ui,sans-serif;fill:#1b1f24}.t{font-weight:600;font-size:15px}.l{font-size:12px;fill:#57606a}
 .bg{fill:#f6f8fa}.g{stroke:#d0d7de;stroke-width:1}.c0{--c:#8a6d00}.c1{--c:#8250df}.c2{--c:#c9372c}.c3{--c:#2563c9}.c4{--c:#57606a}
 polyline{fill:none;stroke:var(--c);stroke-width:1.8}.c3 polyline{stroke-width:3}.c4 polyline{stroke-dasharray:5 4}
 .m{fill:var(--c);stroke:var(--c);stroke-width:1.8}.o{fill:#f6f8fa}.n{fill:var(--c)}.b{stroke:#57606a;stroke-width:1.6;stroke-dasharray:5 4}
 @media(prefers-color-scheme:dark){text{fill:#e6edf3}.l{fill:#9aa4ae}.bg{fill:#0d1117}.g{stroke:#30363d}.o{fill:#0d1117}.b{stroke:#9aa4ae}
 .c0{--c:#d9b33c}.c1{--c:#b794f6}.c2{--c:#ff7b72}.c3{--c:#6ea1ff}.c4{--c:#9aa4ae}.n{fill:var(--c)}}
`;

/** Error over the number of tasks, one line a policy, the bound dashed. */
function policyPanel({ all, bound }: Figures): string[] {
  const box = { left: 62, right: 330, top: 70, bottom: 340 };
  const lines = [
    ...all.map(({ policy, accuracy }) => ({ name: policy, values: accuracy.map(({ rmse }) => rmse) })),
    { name: 'Cramér–Rao bound', values: bound },
  ];
  const values = lines.flatMap((line) => line.values);
  const [least, most] = [gridBelow(min(values) ?? 0), gridAbove(max(values) ?? 0)];
  const y = scaleLinear([least, most], [box.bottom, box.top]);
  const x = scaleLinear([TASK_COUNTS[0] ?? 0, TASK_COUNTS.at(-1) ?? 1], [box.left, box.right]);
  const labels = apart(
    lines.map(({ values: own }) => y(own.at(-1) ?? 0)),
    16,
  );
  return [
    '<text class="t" x="30" y="34">Error after so many tasks, all tracks</text>',
    ...range(least, most + 1, GRID).flatMap((tick) => [
      `<line class="g" x1="${box.left}" x2="${box.right}" y1="${px(y(tick))}" y2="${px(y(tick))}"/>`,
      `<text class="l" x="${box.left - 10}" y="${px(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
    ]),
    ...TASK_COUNTS.map(
      (tasks) =>
        `<text class="l" x="${px(x(tasks))}" y="${box.bottom + 22}" text-anchor="middle">${tasks}</text>`,
    ),
    `<text class="l" x="${(box.left + box.right) / 2}" y="${box.bottom + 42}" text-anchor="middle">tasks</text>`,
    ...lines.flatMap(({ name, values: own }, index) => {
      const points = own.map((value, i) => ({ x: x(TASK_COUNTS[i] ?? 0), y: y(value) }));
      return [
        `<g class="c${index}"><polyline points="${points.map((p) => `${px(p.x)},${px(p.y)}`).join(' ')}"/>`,
        ...(index < 4 ? points.map((p) => marker(index, p.x, p.y)) : []),
        `<text class="n" x="${box.right + 14}" y="${px((labels[index] ?? 0) + 4)}">${name} ${(own.at(-1) ?? 0).toFixed(0)}</text></g>`,
      ];
    }),
  ];
}

/** The engine in each world: error after four tasks (hollow) and after six (filled), with the band's coverage. */
function worldPanel({ worlds, bound }: Figures): string[] {
  const box = { left: 655, right: 845, top: 88, bottom: 340 };
  const bounds = [4, 6].map((tasks) => bound[TASK_COUNTS.indexOf(tasks)] ?? 0);
  const errors = worlds.flatMap(({ engine }) => [engine.four.rmse, engine.six.rmse]);
  const [least, most] = [100, gridAbove(max([...errors, ...bounds]) ?? 0)];
  const x = scaleLinear([least, most], [box.left, box.right]);
  const step = (box.bottom - box.top) / worlds.length;
  return [
    '<text class="t" x="530" y="34">The engine when its assumptions fail</text>',
    '<text class="l" x="530" y="54">error after 4 tasks (hollow) and after 6 (filled); bounds dashed</text>',
    `<text class="l" x="${box.right + 16}" y="78">coverage</text>`,
    ...range(least, most + 1, GRID).flatMap((tick) => [
      `<line class="g" x1="${px(x(tick))}" x2="${px(x(tick))}" y1="${box.top}" y2="${box.bottom}"/>`,
      `<text class="l" x="${px(x(tick))}" y="${box.bottom + 22}" text-anchor="middle">${tick}</text>`,
    ]),
    ...bounds.map(
      (value) =>
        `<line class="b" x1="${px(x(value))}" x2="${px(x(value))}" y1="${box.top}" y2="${box.bottom}"/>`,
    ),
    ...worlds.flatMap(({ world, engine }, index) => {
      const y = box.top + step * (index + 0.5);
      const [four, six] = [engine.four, engine.six];
      const covered = [four, six].map(({ coverage }) => `${(100 * (coverage ?? 0)).toFixed(0)}`).join(' / ');
      return [
        `<text x="${box.left - 14}" y="${px(y + 4)}" text-anchor="end">${world}</text>`,
        `<g class="c3"><polyline points="${px(x(six.rmse))},${px(y)} ${px(x(four.rmse))},${px(y)}"/>`,
        `<circle class="m o" cx="${px(x(four.rmse))}" cy="${px(y)}" r="5"/><circle class="m" cx="${px(x(six.rmse))}" cy="${px(y)}" r="5"/></g>`,
        `<text class="l" x="${box.right + 16}" y="${px(y + 4)}">${covered} %</text>`,
      ];
    }),
  ];
}

/** Shapes differ too, for those who do not see the colours. */
function marker(index: number, x: number, y: number): string {
  const r = 4;
  switch (index) {
    case 0:
      return `<rect class="m" x="${px(x - r)}" y="${px(y - r)}" width="${2 * r}" height="${2 * r}"/>`;
    case 1:
      return `<path class="m" d="M${px(x)} ${px(y - r - 1)}l${r + 1} ${2 * r}h${-2 * r - 2}z"/>`;
    case 2:
      return `<path class="m" d="M${px(x)} ${px(y - r - 1)}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z"/>`;
    default:
      return `<circle class="m" cx="${px(x)}" cy="${px(y)}" r="${r + 0.5}"/>`;
  }
}

function gridBelow(points: number): number {
  return Math.floor(points / GRID) * GRID;
}

function gridAbove(points: number): number {
  return Math.ceil(points / GRID) * GRID;
}

/** Moves labels down until no two are nearer than `least`. */
function apart(positions: readonly number[], least: number): number[] {
  const moved = [...positions];
  let last = Number.NEGATIVE_INFINITY;
  for (const { index } of positions.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y)) {
    last = Math.max(moved[index] ?? 0, last + least);
    moved[index] = last;
  }
  return moved;
}

function px(value: number): string {
  return value.toFixed(1);
}
