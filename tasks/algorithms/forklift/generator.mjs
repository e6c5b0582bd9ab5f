import { linearCongruential } from '../../lib/random.mjs';

/** An open floor with scattered shelves (seed 1), or a maze of long corridors; forklifts at one cell in forty, far away. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const grid = Array.from({ length: size }, (_, r) =>
    Array.from({ length: size }, (_, c) => {
      if (seed === 1) return random(5) === 0 ? '#' : '.';
      const gap = r % 4 === 1 ? size - 1 : 0;
      return r % 2 === 1 && c !== gap ? '#' : '.';
    }),
  );
  for (let i = 0; i < (size * size) / 40; i++) {
    const r = Math.floor(size / 3) + random(Math.floor(size / 2));
    grid[r][random(size)] = grid[r][0] === '#' ? '#' : 'F';
  }
  for (let r = 0; r < size; r++) if (seed !== 1 && r % 2 === 1) grid[r][r % 4 === 1 ? size - 1 : 0] = '.';
  grid[0][1] = 'P';

  // Relaxes level by level with sets of cells instead of a queue.
  const start = size + 1 - size;
  let level = new Set([start]);
  const seen = new Set(level);
  let answer = '-1';
  for (let time = 0; level.size > 0 && answer === '-1'; time++) {
    const found = [...level].filter((cell) => grid[Math.floor(cell / size)][cell % size] === 'F').sort((a, b) => a - b);
    if (found.length > 0) answer = `${time} ${Math.floor(found[0] / size) + 1} ${(found[0] % size) + 1}`;
    const next = new Set();
    for (const cell of level) {
      const r = Math.floor(cell / size);
      const c = cell % size;
      for (const [a, b] of [[r - 1, c], [r + 1, c], [r, c - 1], [r, c + 1]]) {
        const other = a * size + b;
        if (grid[a]?.[b] !== undefined && grid[a][b] !== '#' && !seen.has(other)) {
          seen.add(other);
          next.add(other);
        }
      }
    }
    level = next;
  }
  return { input: `${size} ${size}\n${grid.map((row) => `${row.join('')}\n`).join('')}`, expected: `${answer}\n` };
}
