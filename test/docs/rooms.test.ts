import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { floorsOf } from '../../scripts/rooms/draw.ts';
import { describeRooms } from '../../scripts/rooms.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('what the documents say of the rooms', () => {
  it.each(Object.entries(describeRooms()))('%s follows from the rules (npm run rooms)', (file, text) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(text);
  });
});

describe('floors', () => {
  const room = (path: string, ...imports: string[]) => ({ path, what: '', imports });

  it('put each room above all that it imports', () => {
    const floors = floorsOf([room('c', 'a', 'b'), room('b', 'a'), room('a'), room('d')]);
    expect(floors.map((floor) => floor.map(({ path }) => path))).toEqual([['a', 'd'], ['b'], ['c']]);
  });

  it('know of no room that nobody has described', () => {
    expect(() => floorsOf([room('a', 'gone')])).toThrow('no room is called gone');
  });
});
