// A Fenwick tree over the sorted readings holds how many of each are in the window.
function solve(input) {
  const [, size, ...tokens] = input.trim().split(/\s+/);
  const k = Number(size);
  const values = Float64Array.from(tokens.filter((token) => token !== 'NA')).sort();
  const rankOf = new Map();
  values.forEach((value, i) => rankOf.set(value, i + 1));
  const ranks = tokens.map((token) => (token === 'NA' ? 0 : rankOf.get(Number(token))));

  const tree = new Int32Array(values.length + 1);
  const highest = 2 ** Math.floor(Math.log2(Math.max(values.length, 1)));
  let count = 0;
  const add = (rank, change) => {
    if (rank === 0) return;
    count += change;
    for (let i = rank; i < tree.length; i += i & -i) tree[i] += change;
  };
  const at = (position) => {
    let before = 0;
    for (let bit = highest; bit > 0; bit >>= 1) {
      if (before + bit < tree.length && tree[before + bit] < position) {
        before += bit;
        position -= tree[before];
      }
    }
    return values[before];
  };

  const out = [];
  ranks.forEach((rank, i) => {
    add(rank, 1);
    if (i >= k) add(ranks[i - k], -1);
    out.push(count === 0 ? 'NA' : at(Math.ceil(count / 2)));
  });
  return out.join('\n') + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
