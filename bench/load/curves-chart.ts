import { max, min } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { coreOf, NAMES, PARTS, type Point } from './curves-table.ts';

const LEFT = { left: 62, right: 360, top: 70, bottom: 340 };
const RIGHT = { left: 590, right: 850, top: 70, bottom: 340 };

type Box = typeof LEFT;
type Line = { name: string; values: number[] };

/** The curves as an SVG that follows the reader's light or dark scheme. */
export function drawCurves(points: readonly Point[]): string {
  const description =
    'In each interview somebody says something every 30 s, and is answered by a prepared text';
  const cores = PARTS.map((part) => ({
    name: NAMES[part],
    values: points.map((point) => 100 * coreOf(point, part)),
  }));
  const memory = (['api', 'worker', 'temporal'] as const).map((part) => ({
    name: NAMES[part],
    values: points.map(({ memoryMb }) => memoryMb[part]),
  }));
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 430" role="img" aria-label="What interviews cost as they grow in number">',
    `<desc>${description}</desc>`,
    `<style>${STYLE}</style>`,
    '<rect class="bg" width="960" height="430" rx="10"/>',
    ...panel('Share of a core, %', LEFT, points, cores),
    ...panel('Memory, MB', RIGHT, points, memory),
    `<text class="l" x="30" y="412">${description}. Drawn by bench/load/curves.ts.</text>`,
    '</svg>\n',
  ].join('\n');
}

const STYLE = `
 text{font:13px system-ui,sans-serif;fill:#1b1f24}.t{font-weight:600;font-size:15px}.l{font-size:12px;fill:#57606a}
 .bg{fill:#f6f8fa}.g{stroke:#d0d7de;stroke-width:1}.c0{--c:#8a6d00}.c1{--c:#8250df}.c2{--c:#c9372c}.c3{--c:#2563c9}.c4{--c:#57606a}
 polyline{fill:none;stroke:var(--c);stroke-width:2}circle{fill:var(--c)}.n{fill:var(--c)}
 @media(prefers-color-scheme:dark){text{fill:#e6edf3}.l{fill:#9aa4ae}.bg{fill:#0d1117}.g{stroke:#30363d}
 .c0{--c:#d9b33c}.c1{--c:#b794f6}.c2{--c:#ff7b72}.c3{--c:#6ea1ff}.c4{--c:#9aa4ae}.n{fill:var(--c)}}
`;

function panel(title: string, box: Box, points: readonly Point[], lines: readonly Line[]): string[] {
  const counts = points.map(({ interviews }) => interviews);
  const x = scaleLog([min(counts) ?? 1, max(counts) ?? 1], [box.left, box.right]);
  const y = scaleLinear([0, max(lines.flatMap(({ values }) => values)) ?? 1], [box.bottom, box.top]).nice(5);
  const ends = lines.map(({ values }) => y(values.at(-1) ?? 0));
  const labels = apart(ends, 16);
  return [
    `<text class="t" x="${box.left - 32}" y="34">${title}</text>`,
    ...y
      .ticks(5)
      .flatMap((tick) => [
        `<line class="g" x1="${box.left}" x2="${box.right}" y1="${px(y(tick))}" y2="${px(y(tick))}"/>`,
        `<text class="l" x="${box.left - 10}" y="${px(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
      ]),
    ...counts.map(
      (count) =>
        `<text class="l" x="${px(x(count))}" y="${box.bottom + 22}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
    ),
    `<text class="l" x="${(box.left + box.right) / 2}" y="${box.bottom + 42}" text-anchor="middle">open interviews</text>`,
    ...lines.flatMap(({ name, values }, index) => {
      const dots = values.map((value, i) => ({ x: px(x(counts[i] ?? 1)), y: px(y(value)) }));
      return [
        `<g class="c${index}"><polyline points="${dots.map((dot) => `${dot.x},${dot.y}`).join(' ')}"/>`,
        ...dots.map((dot) => `<circle cx="${dot.x}" cy="${dot.y}" r="3.5"/>`),
        `<text class="n" x="${box.right + 12}" y="${px((labels[index] ?? 0) + 4)}">${name}</text></g>`,
      ];
    }),
  ];
}

/** Moves labels apart, the lowest first, until no two are nearer than `least`. */
function apart(positions: readonly number[], least: number): number[] {
  const moved = [...positions];
  let last = Number.POSITIVE_INFINITY;
  for (const { index } of positions.map((y, index) => ({ y, index })).sort((a, b) => b.y - a.y)) {
    last = Math.min(moved[index] ?? 0, last - least);
    moved[index] = last;
  }
  return moved;
}

function px(value: number): string {
  return value.toFixed(1);
}
