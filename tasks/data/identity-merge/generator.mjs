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

// Breadth-first search over profiles and the identifiers that they share.
function solve(input) {
  const lines = input.trim().split('\n');
  const [n, k] = lines[0].split(' ').map(Number);
  const owners = new Map();
  const identifiers = lines.slice(1, n + 1).map((line, i) =>
    line
      .trim()
      .split(/\s+/)
      .map((text, kind) => (text === '-' ? null : kind + text))
      .filter((key) => {
        if (key === null) return false;
        if (!owners.has(key)) owners.set(key, []);
        owners.get(key).push(i);
        return true;
      }),
  );
  const seen = new Uint8Array(n);
  const used = new Set();
  let customers = 0;
  let out = '';
  for (let start = 0; start < n; start++) {
    if (seen[start]) continue;
    customers++;
    seen[start] = 1;
    const group = [start];
    for (let at = 0; at < group.length; at++) {
      for (const key of identifiers[group[at]]) {
        if (used.has(key) || owners.get(key).length > k) continue;
        used.add(key);
        for (const next of owners.get(key)) {
          if (seen[next]) continue;
          seen[next] = 1;
          group.push(next);
        }
      }
    }
    if (group.length > 1) out += group.sort((a, b) => a - b).map((i) => i + 1).join(' ') + '\n';
  }
  return `${customers}\n${out}`;
}

/** `size` profiles: random identifiers for an even size, one shuffled chain of links for an odd one. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const rows = [];
  if (size % 2) {
    const place = Array.from({ length: size }, (_, i) => i);
    for (let i = size - 1; i > 0; i--) {
      const j = whole(i + 1);
      [place[i], place[j]] = [place[j], place[i]];
    }
    // Neighbours of the chain share an e-mail or a phone by turns.
    for (let i = 0; i < size; i++) rows[place[i]] = `mail${(i + 1) >> 1} phone${i >> 1} office`;
  } else {
    for (let i = 0; i < size; i++) {
      const maybe = (name, n) => (next() < 0.3 ? '-' : name + whole(n));
      rows.push(`${maybe('m', size)} ${maybe('p', size)} ${maybe('d', size * 2)}`);
    }
  }
  const input = `${size} 100\n${rows.join('\n')}\n`;
  return { input, expected: solve(input) };
}
