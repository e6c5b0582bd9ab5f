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

function solve(input) {
  const [[n], ...rows] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const left = rows.slice(0, Number(n));
  const partners = new Map();
  for (const [key, value] of rows.slice(Number(n))) {
    if (!partners.has(key)) partners.set(key, []);
    partners.get(key).push(value);
  }
  partners.delete('NULL');
  const joined = left.flatMap(([name, key]) => (partners.get(key) ?? ['NULL']).map((value) => `${name} ${value}\n`));
  const unmatched = left.filter(([, key]) => !partners.has(key)).length;
  return `${joined.join('')}rows ${joined.length} unmatched ${unmatched}\n`;
}

/** `size` left rows and four times as many right ones; most keys have no partner. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const lines = [`${size} ${4 * size}`];
  for (let i = 0; i < size; i++) lines.push(`n${i} ${next() < 0.05 ? 'NULL' : `key${whole(8 * size)}`}`);
  for (let i = 0; i < 4 * size; i++) lines.push(`${next() < 0.05 ? 'NULL' : `key${whole(6 * size)}`} ${next() < 0.1 ? 'NULL' : whole(100)}`);
  const input = lines.join('\n') + '\n';
  return { input, expected: solve(input) };
}
