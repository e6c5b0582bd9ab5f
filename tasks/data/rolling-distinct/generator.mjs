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
  const width = Number(tokens[1]);
  // A map in order of each user's last event: whoever is too old stands at its front.
  const lastSeen = new Map();
  let out = '';
  for (let i = 2; i < tokens.length; i += 2) {
    const now = Number(tokens[i]);
    lastSeen.delete(tokens[i + 1]);
    lastSeen.set(tokens[i + 1], now);
    if (tokens[i + 2] === tokens[i]) continue;
    for (const [user, time] of lastSeen) {
      if (time > now - width) break;
      lastSeen.delete(user);
    }
    out += `${now} ${lastSeen.size}\n`;
  }
  return out;
}

/** `size` events in 11,000 different seconds; a window holds about half of them. */
export function generate({ seed, size }) {
  const next = random(seed);
  const seconds = [];
  for (let t = 1000; seconds.length < 11000; t += 1 + Math.floor(next() * 180)) seconds.push(t);
  const chosen = Array.from({ length: size }, (_, i) => (i < 11000 ? i : Math.floor(next() * 11000))).sort((a, b) => a - b);
  const lines = [`${size} 500000`];
  for (const i of chosen) lines.push(`${seconds[i]} user${Math.floor(next() ** 2 * 20000)}`);
  const input = lines.join('\n') + '\n';
  return { input, expected: solve(input) };
}
