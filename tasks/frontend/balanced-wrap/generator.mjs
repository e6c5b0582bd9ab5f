/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// The number of words in each line.
function wrap(words, space, width) {
  const lines = [];
  let used = Infinity;
  for (const word of words) {
    if (used + space + word > width) {
      lines.push(1);
      used = word;
    } else {
      lines[lines.length - 1]++;
      used += space + word;
    }
  }
  return lines;
}

function solve(input) {
  const [, width, space, ...words] = input.trim().split(/\s+/).map(Number);
  const k = wrap(words, space, width).length;
  let tooNarrow = words.reduce((a, b) => Math.max(a, b)) - 1;
  let enough = width;
  while (enough - tooNarrow > 1) {
    const middle = Math.floor((tooNarrow + enough) / 2);
    if (wrap(words, space, middle).length <= k) enough = middle;
    else tooNarrow = middle;
  }
  return `${k} ${enough}\n${wrap(words, space, enough).join(' ')}\n`;
}

/** `size` words in about 150 lines: long and short ones for an even size, short ones without spaces for an odd one. */
export function generate({ seed, size }) {
  const next = random(seed);
  const words = [];
  for (let i = 0; i < size; i++) words.push(1 + Math.floor(size % 2 ? next() * 90 : next() ** 3 * 90000));
  const space = size % 2 ? 0 : 700;
  const width = Math.floor((words.reduce((a, b) => a + b) + space * size) / 150.5);
  const input = `${size} ${width} ${space}\n${words.join(' ')}\n`;
  return { input, expected: solve(input) };
}
