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

// Between two neighbouring pinned nodes the subsequence is a problem of its own: their lengths add up.
function longestRising(values) {
  const tails = [];
  for (const value of values) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tails[middle] < value) low = middle + 1;
      else high = middle;
    }
    tails[low] = value;
  }
  return tails.length;
}

function solve(input) {
  const [, old = [], fresh = [], pins = []] = input.split('\n').map((line) => line.split(/\s+/).filter(Boolean));
  const position = new Map(old.map((key, i) => [key, i]));
  const pinned = new Set(pins);
  const kept = fresh.filter((key) => position.has(key));
  let staying = 0;
  let from = -1; // old position of the pinned node before
  let between = [];
  const close = (to) => {
    if (to < from) return false;
    const low = from;
    staying += longestRising(between.filter((at) => low < at && at < to));
    between = [];
    from = to;
    return true;
  };
  for (const key of kept) {
    const at = position.get(key);
    if (!pinned.has(key)) between.push(at);
    else if (close(at)) staying++;
    else return 'impossible\n';
  }
  close(old.length);
  return `${old.length - kept.length} ${fresh.length - kept.length} ${kept.length - staying}\n`;
}

/** Lists of about `size` keys, blocks of which are shuffled; for an odd size every hundredth kept node is pinned, in order. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const old = Array.from({ length: size }, (_, i) => 1000003 + i * 9000);
  const kept = old.filter(() => next() < 0.95);
  const pinned = size % 2 ? kept.filter((_, i) => i % 100 === 50) : [];
  const fixed = new Set(pinned);
  const free = kept.map((_, i) => i).filter((i) => !fixed.has(kept[i]));
  for (let i = free.length - 1; i > 0; i--) {
    const j = Math.max(0, i - whole(next() < 0.1 ? i : 3000));
    [kept[free[i]], kept[free[j]]] = [kept[free[j]], kept[free[i]]];
  }
  const list = [];
  for (const key of kept) {
    if (next() < 0.05 && list.length + 1 < size) list.push(key + 1);
    list.push(key);
  }
  list.length = Math.min(list.length, 100_000);
  const present = new Set(list);
  const pins = pinned.filter((key) => present.has(key));
  const input = `${size} ${list.length} ${pins.length}\n${old.join(' ')}\n${list.join(' ')}\n${pins.join(' ')}\n`;
  return { input, expected: solve(input) };
}
