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

// The fit is the slope of the greatest convex minorant of the points (sum of w, sum of w·y).
function solve(input) {
  const [n, ...data] = input.trim().split(/\s+/).map(Number);
  const hull = [{ i: 0, x: 0, y: 0 }];
  let [x, y] = [0, 0];
  for (let i = 1; i <= n; i++) {
    const weight = data[2 * i - 1];
    x += weight;
    y += weight * data[2 * i - 2];
    for (;;) {
      const b = hull[hull.length - 1];
      const a = hull[hull.length - 2];
      // Drop b unless it lies strictly below the line from a to the new point. All products stay below 2^53.
      if (a === undefined || (b.y - a.y) * (x - b.x) < (y - b.y) * (b.x - a.x)) break;
      hull.pop();
    }
    hull.push({ i, x, y });
  }
  const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
  let out = '';
  for (let k = 1; k < hull.length; k++) {
    const total = hull[k].y - hull[k - 1].y;
    const weight = hull[k].x - hull[k - 1].x;
    const divisor = gcd(Math.abs(total), weight);
    out += `${hull[k - 1].i + 1} ${hull[k].i} ${total / divisor}/${weight / divisor}\n`;
  }
  return out;
}

/** `size` classes: a noisy rise for an even size; falling blocks of some thousand classes for an odd one. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const lines = [`${size}`];
  for (let i = 0; i < size; i++) {
    const rise = Math.floor((i * 1900) / size) - 950;
    const y = size % 2 ? 1000 - Math.floor((i % 9000) / 4.5) : rise + whole(15) - 7;
    lines.push(`${Math.max(-1000, Math.min(1000, y))} ${1 + whole(100)}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: solve(input) };
}
