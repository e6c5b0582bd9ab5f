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

// Windows that start at the same time share an entry; a binary heap of starts says which entry is due next.
function solve(input) {
  const lines = input.trim().split('\n');
  const [, size, delay, lateness] = lines[0].split(' ').map(Number);
  const entries = new Map(); // start -> Map(key -> {sum, count, fired})
  const heap = [];
  const push = (start) => {
    let i = heap.push(start) - 1;
    for (let up; i > 0 && heap[(up = (i - 1) >> 1)] > heap[i]; i = up) [heap[up], heap[i]] = [heap[i], heap[up]];
  };
  const pop = () => {
    const top = heap[0];
    const last = heap.pop();
    if (heap.length === 0) return top;
    heap[0] = last;
    for (let i = 0; ; ) {
      let least = 2 * i + 1;
      if (least >= heap.length) return top;
      if (least + 1 < heap.length && heap[least + 1] < heap[least]) least++;
      if (heap[i] <= heap[least]) return top;
      [heap[i], heap[least]] = [heap[least], heap[i]];
      i = least;
    }
  };
  const out = [];
  const fireUntil = (limit) => {
    while (heap.length > 0 && heap[0] + size <= limit) {
      const start = pop();
      const entry = entries.get(start);
      for (const key of [...entry.keys()].filter((k) => !entry.get(k).fired).sort()) {
        const window = entry.get(key);
        window.fired = true;
        out.push(`fire ${start} ${key} ${window.sum} ${window.count}`);
      }
    }
  };
  let watermark = -Infinity;
  let dropped = 0;
  for (let i = 1; i < lines.length; i++) {
    const [t, key, value] = lines[i].trim().split(' ');
    const time = Number(t);
    const start = time - (time % size);
    if (start + size + lateness <= watermark) {
      dropped++;
    } else {
      if (!entries.has(start)) entries.set(start, new Map());
      const entry = entries.get(start);
      if (!entry.has(key)) {
        entry.set(key, { sum: 0, count: 0, fired: false });
        push(start);
      }
      const window = entry.get(key);
      window.sum += Number(value);
      window.count++;
      if (window.fired) out.push(`update ${start} ${key} ${window.sum} ${window.count}`);
    }
    watermark = Math.max(watermark, time - delay);
    fireUntil(watermark);
  }
  fireUntil(Infinity);
  out.push(`dropped ${dropped}`);
  return out.join('\n') + '\n';
}

/** `size` events in some 6,500 windows, most of which stay open until late. */
export function generate({ seed, size }) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const lines = [`${size} 100 60000 40`];
  for (let i = 0; i < size; i++) {
    const late = i > size * 0.97;
    lines.push(`${late ? 60000 + whole(1 + ((i - size * 0.97) / size) * 1e6) + whole(12000) : whole(64000)} k${whole(10)} ${whole(2001) - 1000}`);
  }
  const input = lines.join('\n') + '\n';
  return { input, expected: solve(input) };
}
