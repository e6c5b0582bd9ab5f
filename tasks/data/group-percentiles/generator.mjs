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
  const tokens = input.trim().split(/\s+/);
  const q = Number(tokens[1]);
  const wanted = tokens.slice(2, 2 + q).map((p) => Math.round(Number(p) * 10));
  const groups = new Map();
  for (let i = 2 + q; i < tokens.length; i += 2) {
    if (!groups.has(tokens[i])) groups.set(tokens[i], []);
    groups.get(tokens[i]).push(Number(tokens[i + 1]));
  }
  const ordered = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  let out = '';
  for (const [name, values] of ordered) {
    values.sort((a, b) => a - b);
    const picked = wanted.map((p) => values[Math.ceil((p * values.length) / 1000) - 1]);
    out += `${name} ${picked.join(' ')}\n`;
  }
  return out;
}

/** `size` requests spread unevenly over 300 endpoints. */
export function generate({ seed, size }) {
  const next = random(seed);
  const lines = [`${size} 6`, '0.1 50 90 95 99.9 100'];
  for (let i = 0; i < size; i++) lines.push(`/api/v${Math.floor(next() * next() * 300)} ${Math.floor(next() ** 4 * 1e9)}`);
  const input = lines.join('\n') + '\n';
  return { input, expected: solve(input) };
}
