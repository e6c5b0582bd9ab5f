// Recursive segment tree over the document order; pending additions stay in the nodes.
function solve(input) {
  const lines = input.trim().split('\n');
  const n = Number(lines[0].split(' ')[0]);
  const depths = lines[1].trim().split(/\s+/).map(Number);
  const end = new Int32Array(n).fill(n);
  const path = [];
  depths.forEach((depth, v) => {
    while (path.length > depth) end[path.pop()] = v;
    path.push(v);
  });

  const least = new Int32Array(4 * n);
  const count = new Int32Array(4 * n);
  const added = new Int32Array(4 * n);
  const pull = (i) => {
    const left = 2 * i;
    const right = left + 1;
    least[i] = Math.min(least[left], least[right]) + added[i];
    count[i] = (least[left] <= least[right] ? count[left] : 0) + (least[right] <= least[left] ? count[right] : 0);
  };
  const build = (i, from, to) => {
    if (to - from === 1) {
      count[i] = 1;
      return;
    }
    const middle = (from + to) >> 1;
    build(2 * i, from, middle);
    build(2 * i + 1, middle, to);
    pull(i);
  };
  const change = (i, from, to, left, right, by) => {
    if (right <= from || to <= left) return;
    if (left <= from && to <= right) {
      least[i] += by;
      added[i] += by;
      return;
    }
    const middle = (from + to) >> 1;
    change(2 * i, from, middle, left, right, by);
    change(2 * i + 1, middle, to, left, right, by);
    pull(i);
  };
  build(1, 0, n);

  const collapsed = new Uint8Array(n);
  const handlers = {
    toggle(v) {
      collapsed[v - 1] ^= 1;
      if (v < end[v - 1]) change(1, 0, n, v, end[v - 1], collapsed[v - 1] ? 1 : -1);
    },
    row(k) {
      if (k > count[1]) return 'none';
      let [i, from, to, above] = [1, 0, n, 0];
      while (to - from > 1) {
        above += added[i];
        const middle = (from + to) >> 1;
        i *= 2;
        const shown = above + least[i] === 0 ? count[i] : 0;
        if (k <= shown) {
          to = middle;
        } else {
          k -= shown;
          i++;
          from = middle;
        }
      }
      return from + 1;
    },
    where(v) {
      let [i, from, to, above, row] = [1, 0, n, 0, 1];
      while (to - from > 1) {
        above += added[i];
        const middle = (from + to) >> 1;
        i *= 2;
        if (v - 1 < middle) {
          to = middle;
        } else {
          if (above + least[i] === 0) row += count[i];
          i++;
          from = middle;
        }
      }
      return above + least[i] === 0 ? row : 'hidden';
    },
  };
  const out = [];
  for (const line of lines.slice(2)) {
    const [kind, x] = line.trim().split(' ');
    const answer = handlers[kind](Number(x));
    if (answer !== undefined) out.push(answer);
  }
  return out.join('\n') + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
