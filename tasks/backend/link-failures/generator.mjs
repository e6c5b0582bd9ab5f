/** A chain of all nodes first, then failures, repairs and questions (seed 2: the same few links flap). Solved by searching typed arrays breadth-first. */
export function generate({ seed, size }) {
  let state = seed >>> 0;
  const random = (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const n = Math.floor(size / 2);
  const neighbours = Array.from({ length: n }, () => []);
  const links = [];
  const lines = [];
  const output = [];
  const seen = new Int32Array(n);
  const queue = new Int32Array(n);
  let round = 0;
  const reach = (start) => {
    let tail = 0;
    queue[tail++] = start;
    seen[start] = round;
    for (let head = 0; head < tail; head++) {
      for (const other of neighbours[queue[head]]) {
        if (seen[other] !== round) {
          seen[other] = round;
          queue[tail++] = other;
        }
      }
    }
  };
  const up = (a, b) => {
    lines.push(`up ${a + 1} ${b + 1}`);
    links.push([a, b]);
    neighbours[a].push(b);
    neighbours[b].push(a);
  };
  for (let i = 1; i < n; i++) up(i, i - 1 - random(Math.min(i, 3)));
  while (lines.length < size) {
    const dice = random(100);
    round++;
    if (dice < 25) {
      const at = seed === 1 ? random(links.length) : Math.max(0, links.length - 1 - random(20));
      const [a, b] = links[at];
      links[at] = links[links.length - 1];
      links.pop();
      neighbours[a].splice(neighbours[a].indexOf(b), 1);
      neighbours[b].splice(neighbours[b].indexOf(a), 1);
      lines.push(random(2) === 0 ? `down ${a + 1} ${b + 1}` : `down ${b + 1} ${a + 1}`);
    } else if (dice < 50) {
      const a = random(n);
      const b = seed === 1 ? random(n) : (a + 1 + random(3)) % n;
      if (a !== b) up(a, b);
    } else if (dice < 75) {
      const [a, b] = [random(n), random(n)];
      lines.push(`path ${a + 1} ${b + 1}`);
      reach(a);
      output.push(seen[b] === round ? 'yes' : 'no');
    } else {
      lines.push('parts');
      let parts = 0;
      for (let a = 0; a < n; a++) {
        if (seen[a] !== round) {
          parts++;
          reach(a);
        }
      }
      output.push(parts);
    }
  }
  return { input: `${n} ${lines.length}\n${lines.join('\n')}\n`, expected: `${output.join('\n')}\n` };
}
