for (const line of require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1)) {
  const [n, c, k] = line.split(' ').map(Number);
  const out = [c === 1 ? '[1]' : 1];
  const from = Math.max(1, c - k);
  const to = Math.min(n, c + k);
  if (from === 3) out.push(2);
  else if (from > 3) out.push('...');
  for (let p = from; p <= to; p++) if (p > 1) out.push(p === c ? `[${p}]` : p);
  if (to === n - 2) out.push(n - 1);
  else if (to < n - 2) out.push('...');
  out.push(n);
  console.log(out.join(' '));
}
