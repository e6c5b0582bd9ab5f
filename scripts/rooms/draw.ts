import type { Room } from './rooms.ts';

const WIDTH = 960;
const MARGIN = 24;
const BOX = { height: 34, gap: 10 };
const FLOOR_HEIGHT = 58;

/** Rooms by how much lies below them: the first floor imports nothing, each other something of the floor below it. */
export function floorsOf(rooms: readonly Room[]): Room[][] {
  const byPath = new Map(rooms.map((room) => [room.path, room]));
  const heights = new Map<string, number>();
  const heightOf = (path: string): number => {
    const known = heights.get(path);
    if (known !== undefined) return known;
    const room = byPath.get(path);
    if (!room) throw new Error(`no room is called ${path}`);
    const height = room.imports.length === 0 ? 0 : 1 + Math.max(...room.imports.map(heightOf));
    heights.set(path, height);
    return height;
  };
  const floors: Room[][] = [];
  for (const room of rooms) {
    const height = heightOf(room.path);
    floors[height] = [...(floors[height] ?? []), room];
  }
  return floors;
}

/** The floors as an SVG that follows the reader's light or dark scheme; imports go down only. */
export function drawRooms(rooms: readonly Room[]): string {
  const floors = [[{ path: 'src/main.ts' }, { path: 'src/cli' }], ...floorsOf(rooms).toReversed()];
  const height = floors.length * FLOOR_HEIGHT + 2 * MARGIN;
  const label = 'Rooms of the source, floor by floor: each imports only what lies below it';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">`,
    `<style>${STYLE}</style>`,
    `<rect class="bg" width="${WIDTH}" height="${height}" rx="10"/>`,
    ...floors.flatMap((floor, index) => drawFloor(floor, MARGIN + index * FLOOR_HEIGHT)),
    `<text class="s" x="${MARGIN}" y="${height - 10}">Imports go down. Drawn by scripts/rooms.ts.</text>`,
    '</svg>\n',
  ].join('\n');
}

function drawFloor(floor: readonly { path: string }[], top: number): string[] {
  const room = (WIDTH - 2 * MARGIN - (floor.length - 1) * BOX.gap) / floor.length;
  const width = Math.min(room, 220);
  const start = (WIDTH - floor.length * width - (floor.length - 1) * BOX.gap) / 2;
  return floor.flatMap(({ path }, index) => {
    const left = start + index * (width + BOX.gap);
    const middle = left + width / 2;
    return [
      `<rect class="b" x="${left.toFixed(1)}" y="${top}" width="${width.toFixed(1)}" height="${BOX.height}" rx="7"/>`,
      `<text x="${middle.toFixed(1)}" y="${top + 22}" text-anchor="middle">${path.replace(/^src\//, '')}</text>`,
    ];
  });
}

const STYLE = `
 text{font:13px system-ui,sans-serif;fill:#1b1f24}.s{font-size:12px;fill:#57606a}.b{fill:#fff;stroke:#57606a;stroke-width:1.3}.bg{fill:#f6f8fa}
 @media(prefers-color-scheme:dark){text{fill:#e6edf3}.s{fill:#9aa4ae}.b{fill:#161b22;stroke:#9aa4ae}.bg{fill:#0d1117}}
`;
